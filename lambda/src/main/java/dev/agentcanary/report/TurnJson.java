package dev.agentcanary.report;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.agent.Reply;
import dev.agentcanary.agent.Timings;
import dev.agentcanary.check.CheckResult;
import dev.agentcanary.json.Json;
import dev.agentcanary.outcome.TurnOutcome;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/// One turn as a JSON value, in a given detail.
record TurnJson(Excerpts excerpts, Detail detail) {
  /// Characters of ids and types, which come from the other side.
  private static final int ID = 200;

  /// Characters of the body's beginning, where no answer could be read from it.
  private static final int HEAD = 400;

  Json of(TurnOutcome turn) {
    Answer answer = turn.answer();
    Exchange exchange = answer.exchange();
    Timings timings = exchange.timings();
    Optional<Reply> reply = reply(answer);
    return new Members()
        .text("say", excerpts.of(turn.turn().say(), detail.text()))
        .text("kind", Words.kind(answer))
        .number("status", number(exchange.status()))
        .millis("latencyMs", Optional.of(timings.total()))
        .millis("firstTokenMs", timings.toFirstToken())
        .millis("toHeadersMs", timings.toHeaders())
        .millis("largestGapMs", Optional.of(timings.largestGap()))
        .number("bytes", exchange.bytes())
        .add("chunks", chunks(turn))
        .text(
            "shape", reply.isPresent() ? Optional.of(reply.get().shape().name()) : Optional.empty())
        .flag("cut", reply.isPresent() && reply.get().cut())
        .number("conflictRetries", exchange.conflictRetries())
        .text("requestId", id(exchange.requestId()))
        .text("traceId", id(exchange.traceId()))
        .text("errorType", line(Words.errorType(answer), ID))
        .text("error", said(Words.message(answer)))
        .text(
            "answer",
            reply.isPresent()
                ? excerpt(reply.get().text(), detail.answerOf(turn))
                : Optional.empty())
        .text("head", reply.isPresent() ? Optional.empty() : head(exchange))
        .list("checks", turn.checks(), this::check)
        .object();
  }

  private static Optional<Reply> reply(Answer answer) {
    return answer instanceof Answer.Answered answered
        ? Optional.of(answered.reply())
        : Optional.empty();
  }

  /// When what came of the body, of a turn that failed.
  private Json chunks(TurnOutcome turn) {
    Exchange exchange = turn.answer().exchange();
    return detail.chunks() == 0 || exchange.reads() == 0 || turn.healthy()
        ? new Json.Null()
        : ChunkTimeline.of(exchange, detail.chunks()).json();
  }

  private Optional<String> head(Exchange exchange) {
    return exchange.head().isEmpty()
        ? Optional.empty()
        : excerpt(exchange.head(), Math.min(HEAD, detail.failedAnswer()));
  }

  private Optional<String> excerpt(String text, int limit) {
    return limit == 0 ? Optional.empty() : Optional.of(excerpts.of(text, limit));
  }

  private Optional<String> said(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(excerpts.of(text, detail.text()));
  }

  private Optional<String> line(String text, int limit) {
    return text.isBlank() ? Optional.empty() : Optional.of(excerpts.line(text, limit));
  }

  private Json check(CheckResult check) {
    return new Members()
        .text("type", check.type())
        .text("result", Words.result(check))
        .text("reason", line(Words.reason(check), detail.text()))
        .object();
  }

  /// An id is evidence to look things up by, so it is shortened only.
  private static Optional<String> id(Optional<String> value) {
    return value.isPresent() ? Optional.of(Truncation.to(ID, value.get())) : value;
  }

  private static Optional<BigDecimal> number(OptionalInt value) {
    return value.isPresent() ? Optional.of(BigDecimal.valueOf(value.getAsInt())) : Optional.empty();
  }
}
