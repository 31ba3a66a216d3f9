package dev.agentcanary.load.wire;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.agent.wire.Post;
import dev.agentcanary.agent.wire.SessionStop;
import dev.agentcanary.agent.wire.Transport.Prepared;
import dev.agentcanary.agent.wire.TurnExchange;
import dev.agentcanary.agent.wire.WireSettings;
import dev.agentcanary.plan.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// The agent under load: the canary's own reading and timing of a turn, over kept connections.
///
/// What a turn waits for a connection is not in its timings, so that they are the agent's own; it
/// is between the moment the turn was to start and the request's.
public final class LoadAgent implements Agent, AutoCloseable {
  private static final String SESSION = "X-Amzn-Bedrock-AgentCore-Runtime-Session-Id";

  private final Paths paths;
  private final Target target;
  private final Access access;
  private final KeptWire wire;
  private final TurnExchange turns;

  /// @param target payload, headers and reading; its `where` is not looked at
  /// @param wire closed with this agent
  public LoadAgent(
      Paths paths, Target target, Access access, KeptWire wire, WireSettings settings) {
    this.paths = paths;
    this.target = target;
    this.access = access;
    this.wire = wire;
    this.turns = new TurnExchange(this::prepare, target.answer(), settings);
  }

  @Override
  public Answer ask(Ask ask) {
    return turns.ask(ask);
  }

  @Override
  public Stop stop(SessionId session, Duration timeout) {
    if (paths.stop().isEmpty()) {
      return new Stop.NotNeeded();
    }
    Post post = new Post(paths.stop().get(), headers(session), new byte[] {'{', '}'});
    return SessionStop.run(
        () ->
            switch (access.admission()) {
              case Access.Admission.Denied(_, String message) -> throw new IOException(message);
              case Access.Admission.Granted(Access.Pass pass) ->
                  wire.sendRepeatable(() -> pass.on(post));
            },
        timeout);
  }

  /// Connections that are open and not in use, for who waits for them before a test.
  public int ready() {
    return wire.ready();
  }

  /// Connections that are open now.
  public int connections() {
    return wire.connections();
  }

  /// Closes every connection; turns under way fail.
  @Override
  public void close() {
    wire.close();
  }

  private Prepared prepare(Ask ask) throws IOException, InterruptedException {
    return switch (access.admission()) {
      case Access.Admission.Denied(String type, String message) ->
          new Prepared.Refused(type, message);
      case Access.Admission.Granted(Access.Pass pass) -> {
        Post post =
            new Post(paths.turn(), headers(ask.session()), target.payload().render(ask))
                .with(Map.of("Accept", "application/json, text/event-stream"))
                .with(target.headers());
        yield new Prepared.Ready(
            aboutToWrite -> {
              var reply = wire.send(() -> pass.on(post), aboutToWrite);
              pass.answered(reply.status());
              return reply;
            });
      }
    };
  }

  private static Map<String, String> headers(SessionId session) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put(SESSION, session.value());
    return headers;
  }
}
