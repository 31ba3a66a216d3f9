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
        .number("latencyMs", Optional.of(Figures.millis(timings.total())))
        .number("firstTokenMs", timings.toFirstToken().map(Figures::millis))
        .number("toHeadersMs", timings.toHeaders().map(Figures::millis))
        .number("largestGapMs", Optional.of(Figures.millis(timings.largestGap())))
        .number("bytes", exchange.bytes())
        .text("shape", reply.map(each -> each.shape().name()))
        .flag("cut", reply.map(Reply::cut).orElse(false))
        .number("conflictRetries", exchange.conflictRetries())
        .text("requestId", exchange.requestId().map(this::id))
        .text("traceId", exchange.traceId().map(this::id))
        .text("errorType", said(Words.errorType(answer)).map(type -> excerpts.line(type, ID)))
        .text("error", said(Words.message(answer)).map(text -> excerpts.of(text, detail.text())))
        .text("answer", reply.flatMap(each -> excerpt(each.text(), detail.answerOf(turn))))
        .text("head", reply.isPresent() ? Optional.empty() : head(exchange))
        .list("checks", turn.checks(), this::check)
        .object();
  }

  private static Optional<Reply> reply(Answer answer) {
    return answer instanceof Answer.Answered answered
        ? Optional.of(answered.reply())
        : Optional.empty();
  }

  private Optional<String> head(Exchange exchange) {
    return exchange.head().isEmpty()
        ? Optional.empty()
        : excerpt(exchange.head(), Math.min(HEAD, detail.failedAnswer()));
  }

  private Optional<String> excerpt(String text, int limit) {
    return limit == 0 ? Optional.empty() : Optional.of(excerpts.of(text, limit));
  }

  private Json check(CheckResult check) {
    return new Members()
        .text("type", check.type())
        .text("result", Words.result(check))
        .text("reason", said(Words.reason(check)).map(why -> excerpts.line(why, detail.text())))
        .object();
  }

  /// An id is evidence to look things up by, so it is shortened only.
  private String id(String value) {
    return Truncation.to(ID, value);
  }

  private static Optional<BigDecimal> number(OptionalInt value) {
    return value.isPresent() ? Optional.of(BigDecimal.valueOf(value.getAsInt())) : Optional.empty();
  }

  private static Optional<String> said(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }
}
