package dev.agentcanary.agent.wire;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.agent.OwnFault;
import dev.agentcanary.agent.reply.Evidence;
import dev.agentcanary.agent.reply.ReplyReader;
import dev.agentcanary.agent.reply.WireReply;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// One turn over a transport: sent, read, and over in time, whatever happens.
///
/// Nothing is sent twice but a retryable conflict, and that once. For use by many threads.
public final class TurnExchange {
  private final Transport transport;
  private final ReplyReader reader;
  private final WireSettings settings;

  public TurnExchange(Transport transport, AnswerSettings answer, WireSettings settings) {
    this.transport = transport;
    this.reader = new ReplyReader(answer, settings.clock());
    this.settings = settings;
  }

  /// Carries out the turn. Never throws.
  public Answer ask(Ask ask) {
    Evidence evidence = new Evidence(settings.nanos(), settings.headBytes());
    return switch (OwnThread.run(() -> attempts(ask, evidence), ask.timeout())) {
      case OwnThread.Outcome.Done<Answer>(Answer answer) -> answer;
      case OwnThread.Outcome.Failed<Answer>(Throwable cause) ->
          Faults.answer(cause, evidence.exchange());
      case OwnThread.Outcome.Late<Answer> _ -> late(ask.timeout(), evidence);
      case OwnThread.Outcome.Interrupted<Answer> _ ->
          new Answer.Abandoned(
              OwnFault.INTERRUPTED, "the canary was interrupted", evidence.exchange());
    };
  }

  private Answer attempts(Ask ask, Evidence evidence) throws IOException, InterruptedException {
    return switch (transport.prepare(ask)) {
      case Transport.Prepared.Refused(String type, String message) ->
          new Answer.Refused(OwnFault.NO_CREDENTIALS, type, message, evidence.exchange());
      case Transport.Prepared.Ready(Transport.Call call) -> {
        Answer first = attempt(call, evidence);
        if (!ReplyReader.mayBeRepeated(first)) {
          yield first;
        }
        evidence.retrying();
        settings.pause().of(WireSettings.CONFLICT_PAUSE);
        yield attempt(call, evidence);
      }
    };
  }

  private Answer attempt(Transport.Call call, Evidence evidence)
      throws IOException, InterruptedException {
    evidence.sending();
    WireReply reply = call.send(evidence::sending);
    try (InputStream _ = reply.body()) {
      return reader.read(reply, evidence);
    }
  }

  private static Answer late(Duration timeout, Evidence evidence) {
    Exchange exchange = evidence.exchange();
    String time = " within " + timeout.toMillis() + " ms";
    if (!evidence.sent()) {
      return new Answer.Abandoned(
          OwnFault.NO_CREDENTIALS, "the request could not be got ready" + time, exchange);
    }
    if (exchange.status().isEmpty()) {
      return new Answer.TimedOut("nothing came" + time, exchange);
    }
    return new Answer.TimedOut(
        exchange.bytes() == 0
            ? "only headers came" + time
            : "only " + exchange.bytes() + " bytes of the reply came" + time,
        exchange);
  }
}
