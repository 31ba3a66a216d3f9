package dev.agentcanary.load.wire;

import dev.agentcanary.agent.wire.Post;
import java.io.IOException;

/// What lets requests in: a signature, a token, or nothing at all. For use by many threads.
@FunctionalInterface
public interface Access {
  /// Everybody may ask.
  Access OPEN = () -> new Admission.Granted(post -> post);

  /// Gets ready what is not the agent's to be measured by: credentials, a token.
  Admission admission() throws IOException, InterruptedException;

  /// Whether the agent may be asked.
  sealed interface Admission {
    /// It may.
    record Granted(Pass pass) implements Admission {}

    /// What is needed cannot be had.
    record Denied(String type, String message) implements Admission {}
  }

  /// Shown with every request.
  @FunctionalInterface
  interface Pass {
    /// The request with its signature or token; right before it is sent, since a signature ages.
    Post on(Post post);

    /// The status of the reply, so that a pass that is not accepted is not shown again.
    default void answered(int status) {}
  }
}
