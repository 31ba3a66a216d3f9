package dev.agentcanary.report;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.check.CheckResult;
import dev.agentcanary.outcome.Attempt;
import dev.agentcanary.outcome.TurnOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was seen in the turn that failed, in lines `name value`, for a person who has to act.
final class Evidence {
  private static final int NAME = 9;
  private static final int LINE = 300;

  private Evidence() {}

  /// Of the last turn of an attempt; no line holds a line end.
  ///
  /// @param most characters of the answer
  static List<String> lines(Attempt attempt, Excerpts excerpts, int most) {
    TurnOutcome turn = attempt.turns().getLast();
    Answer answer = turn.answer();
    List<String> lines = new ArrayList<>();
    lines.add(line("said", excerpts.line(turn.turn().say(), LINE)));
    switch (answer) {
      case Answer.Answered answered -> {
        for (CheckResult check : turn.checks()) {
          if (!(check instanceof CheckResult.Passed)) {
            lines.add(line("check", check(check, excerpts)));
          }
        }
        lines.add(line("answer", excerpts.line(answered.reply().text(), most)));
      }
      case Answer.Empty _,
          Answer.AgentError _,
          Answer.StartupFailed _,
          Answer.Throttled _,
          Answer.Refused _,
          Answer.Broken _,
          Answer.TimedOut _,
          Answer.Abandoned _ -> {
        lines.add(line("error", error(answer, excerpts)));
        if (!answer.exchange().head().isBlank()) {
          lines.add(line("body", excerpts.line(answer.exchange().head(), Math.min(most, LINE))));
        }
      }
    }
    lines.add(line("seen", seen(answer.exchange())));
    lines.add(line("at", attempt.startedAt() + ", session " + attempt.session()));
    ids(answer.exchange()).ifPresent(ids -> lines.add(line("ids", ids)));
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

  private static String after(String what, Optional<java.time.Duration> time) {
    return time.map(each -> ", " + what + " after " + Figures.seconds(each)).orElse("");
  }

  private static Optional<String> ids(Exchange exchange) {
    List<String> ids = new ArrayList<>();
    exchange.requestId().ifPresent(id -> ids.add("request " + Truncation.to(200, id)));
    exchange.traceId().ifPresent(id -> ids.add("trace " + Truncation.to(200, id)));
    return ids.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", ids));
  }

  private static String line(String name, String value) {
    return name + " ".repeat(NAME - name.length()) + value;
  }
}
