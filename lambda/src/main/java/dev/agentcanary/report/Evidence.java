package dev.agentcanary.report;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.check.CheckResult;
import dev.agentcanary.outcome.Attempt;
import dev.agentcanary.outcome.ProbeOutcome;
import dev.agentcanary.outcome.TurnOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was seen of a probe that failed, in lines `name value`, for a person who has to act.
final class Evidence {
  private static final int NAME = 9;
  private static final int LINE = 300;
  private static final int ID = 200;

  /// Of the beginning of a body, and half as many of its end.
  private static final int CHUNKS = 4;

  private Evidence() {}

  /// Of the turn that failed in the attempt that tells; no line holds a line end. Nothing of a
  /// probe that never failed.
  ///
  /// @param most characters of the answer
  static List<String> lines(ProbeOutcome probe, Excerpts excerpts, int most) {
    List<String> lines = new ArrayList<>();
    Optional<Attempt> telling = Reasons.telling(probe);
    if (telling.isPresent()) {
      before(probe, telling.get())
          .ifPresent(reason -> lines.add(line("before", excerpts.line(reason, LINE))));
      lines.addAll(lines(telling.get(), excerpts, most));
    }
    return lines;
  }

  /// Why the first attempt failed, if that is another story.
  private static Optional<String> before(ProbeOutcome probe, Attempt telling) {
    return Optional.of(probe.first())
        .filter(first -> !first.healthy() && !first.attribution().equals(telling.attribution()))
        .map(Reasons::of);
  }

  private static List<String> lines(Attempt attempt, Excerpts excerpts, int most) {
    TurnOutcome turn = attempt.turns().getLast();
    Exchange exchange = turn.answer().exchange();
    List<String> lines = new ArrayList<>();
    lines.add(line("said", excerpts.line(turn.turn().say(), LINE)));
    if (turn.answer() instanceof Answer.Answered answered) {
      turn.checks().stream()
          .filter(check -> !(check instanceof CheckResult.Passed))
          .forEach(check -> lines.add(line("check", check(check, excerpts))));
      lines.add(line("answer", excerpts.line(answered.reply().text(), most)));
    } else {
      lines.add(line("error", error(turn.answer(), excerpts)));
      if (!exchange.head().isBlank()) {
        lines.add(line("body", excerpts.line(exchange.head(), LINE)));
      }
    }
    lines.add(line("seen", seen(exchange)));
    if (exchange.reads() > 1) {
      lines.add(line("chunks", ChunkTimeline.of(exchange, CHUNKS).line()));
    }
    turn.sight()
        .ifPresent(sight -> lines.add(line("2nd look", excerpts.line(SightWords.of(sight), LINE))));
    lines.add(line("at", attempt.startedAt() + ", session " + attempt.session()));
    ids(exchange).ifPresent(ids -> lines.add(line("ids", ids)));
    Advice.of(attempt).ifPresent(advice -> lines.add(line("look at", advice.lookAt())));
    return lines;
  }

  private static String check(CheckResult check, Excerpts excerpts) {
    return check.type()
        + " "
        + Words.result(check)
        + ": "
        + excerpts.line(Words.reason(check), LINE);
  }

  private static String error(Answer answer, Excerpts excerpts) {
    List<String> parts = new ArrayList<>();
    parts.add(Words.kind(answer));
    for (String part : List.of(Words.errorType(answer), Words.message(answer))) {
      if (!part.isBlank()) {
        parts.add(excerpts.line(part, LINE));
      }
    }
    return String.join(": ", parts);
  }

  private static String seen(Exchange exchange) {
    String status =
        exchange.status().isPresent() ? "HTTP " + exchange.status().getAsInt() : "no HTTP status";
    String headers = after("headers", exchange.timings().toHeaders());
    String token = after("first token", exchange.timings().toFirstToken());
    return status
        + headers
        + token
        + ", "
        + exchange.bytes()
        + " bytes in "
        + Figures.seconds(exchange.timings().total());
  }

  private static String after(String what, Optional<Duration> time) {
    return time.map(each -> ", " + what + " after " + Figures.seconds(each)).orElse("");
  }

  private static Optional<String> ids(Exchange exchange) {
    List<String> ids = new ArrayList<>();
    exchange.requestId().ifPresent(id -> ids.add("request " + id(id)));
    exchange.traceId().ifPresent(id -> ids.add("trace " + id(id)));
    return ids.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", ids));
  }

  /// An id from the other side: not redacted, it is there to look things up by, but harmless.
  private static String id(String value) {
    return Truncation.to(ID, Excerpts.oneLine(value));
  }

  private static String line(String name, String value) {
    return name + " ".repeat(NAME - name.length()) + value;
  }
}
