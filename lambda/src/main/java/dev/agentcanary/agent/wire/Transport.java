package dev.agentcanary.agent.wire;

import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.reply.WireReply;
import java.io.IOException;

/// How one kind of agent is reached. Sends, and leaves the reading to others.
///
/// Called in a virtual thread that is interrupted when the time is over.
@FunctionalInterface
public interface Transport {

  /// Gets ready what is not the agent's to be measured by: credentials, a token.
  Prepared prepare(Ask ask) throws IOException, InterruptedException;

  /// Whether the request can be sent.
  sealed interface Prepared {
    /// It can.
    record Ready(Call call) implements Prepared {}

    /// The canary lacks what it needs.
    record Refused(String type, String message) implements Prepared {}
  }

  /// A request that is ready to go.
  @FunctionalInterface
  interface Call {
    /// Sends it and returns when the headers have been read, whatever the status.
    ///
    /// @param aboutToWrite to be run right before the request is written, if the transport knows
    ///   that moment better than its caller
    WireReply send(Runnable aboutToWrite) throws IOException, InterruptedException;
  }
}
