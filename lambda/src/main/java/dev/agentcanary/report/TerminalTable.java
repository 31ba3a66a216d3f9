package dev.agentcanary.report;

import static java.util.stream.Collectors.joining;

import dev.agentcanary.agent.OwnFault;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.agent.Timings;
import dev.agentcanary.outcome.Attempt;
import dev.agentcanary.outcome.Attribution;
import dev.agentcanary.outcome.ProbeOutcome;
import dev.agentcanary.outcome.RunOutcome;
import dev.agentcanary.outcome.TurnOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A run as a table for a person: a row for each probe in the plan's order, then what is known of
/// each failure, then the verdict in a sentence.
///
/// Latency and first token are the slowest turn's of the first attempt. No row is wider than the
/// style says; the lines of evidence and the verdict may be, they are there to be copied.
public final class TerminalTable {
  private static final int RESULT = 8;
  private static final int TIME = 9;
  private static final String GAP = "  ";

  /// Cells of a row but for the probe's name and the reason.
  private static final int FIXED = RESULT + 2 * TIME + 4 * GAP.length();

  private static final int ANSWER = 400;
  private static final int REASON = 300;

  private final Excerpts excerpts;
  private final Style style;
  private final StringBuilder out = new StringBuilder();

  private TerminalTable(Excerpts excerpts, Style style) {
    this.excerpts = excerpts;
    this.style = style;
  }

  /// Lines that each end with `\n`.
  public static String render(RunOutcome run, Redaction redaction, Style style) {
    TerminalTable table = new TerminalTable(new Excerpts(redaction), style);
    table.rows(run);
    table.failures(run);
    table.verdict(run);
    return table.out.toString();
  }

  private void rows(RunOutcome run) {
    if (run.probes().isEmpty()) {
      return;
    }
    int name = nameWidth(run);
    String header =
        cell("probe", name) + GAP + cell("result", RESULT) + GAP + right("latency") + GAP;
    line(Colour.BOLD.paint(header + right("1st token") + GAP + "reason", style));
    line(Colour.DIM.paint((style.unicode() ? "─" : "-").repeat(style.width()), style));
    run.probes().forEach(probe -> line(row(probe, name).stripTrailing()));
    run.witnesses().forEach(probe -> line(row(probe, name).stripTrailing()));
    line("");
  }

  private String row(ProbeOutcome probe, int name) {
    int reason = style.width() - name - FIXED;
    return cell(probe.probe().name(), name)
        + GAP
        + colour(probe).paint(cell(result(probe), RESULT), style)
        + GAP
        + right(slowest(probe, turn -> Optional.of(timings(turn).total())))
        + GAP
        + right(slowest(probe, turn -> timings(turn).toFirstToken()))
        + GAP
        + reason(probe, reason);
  }

  private String reason(ProbeOutcome probe, int cells) {
    return cell(Reasons.of(probe).map(each -> excerpts.line(each, REASON)).orElse(""), cells);
  }

  /// The evidence of the first of those that failed alike, and the names of the others: an outage
  /// is one thing to read, not one for each probe.
  private void failures(RunOutcome run) {
    Map<String, List<ProbeOutcome>> alike = new LinkedHashMap<>();
    for (ProbeOutcome probe : run.probes()) {
      if (!probe.healthy()) {
        String kind = probe.standing() + " " + probe.attribution() + " " + Reasons.of(probe);
        alike.computeIfAbsent(kind, _ -> new ArrayList<>()).add(probe);
      }
    }
    alike.values().forEach(probes -> details(probes.getFirst(), probes.subList(1, probes.size())));
  }

  private void details(ProbeOutcome probe, List<ProbeOutcome> alike) {
    Optional<Attempt> telling = Reasons.telling(probe);
    if (telling.isEmpty()) {
      return;
    }
    String attribution =
        probe.attribution().map(each -> each.id() + ", " + meaning(probe, each)).orElse("");
    String title = probe.probe().name() + ": " + result(probe) + " (" + attribution + ")";
    line(colour(probe).paint(plain(title), style));
    line("  " + asked(probe, telling.get()));
    for (String each : Evidence.lines(probe, excerpts, ANSWER)) {
      line("  " + plain(each));
    }
    if (!alike.isEmpty()) {
      String names = alike.stream().map(each -> each.probe().name()).collect(joining(", "));
      line("  alike    " + alike.size() + " more: " + names);
    }
    line("");
  }

  private static String meaning(ProbeOutcome probe, Attribution fault) {
    return probe.ownFault().map(OwnFault::meaning).orElse(fault.meaning());
  }

  /// Which of the attempts the evidence is of.
  private static String asked(ProbeOutcome probe, Attempt telling) {
    int attempts = probe.attempts().size();
    long failed = probe.attempts().stream().filter(attempt -> !attempt.healthy()).count();
    String turn = "turn " + telling.turns().size() + " of " + probe.probe().turns().size();
    return attempts == 1
        ? "asked once, failed in " + turn
        : "asked " + attempts + " times, failed " + failed + " times, the last in " + turn;
  }

  private void verdict(RunOutcome run) {
    Colour colour =
        switch (run.verdict()) {
          case HEALTHY -> Colour.GREEN;
          case UNHEALTHY -> Colour.RED;
          case INCONCLUSIVE -> Colour.MAGENTA;
        };
    line(colour.paint(plain(VerdictSentence.of(run)), style));
    long leaked =
        run.attempts().stream().filter(attempt -> attempt.stop() instanceof Stop.Leaked).count();
    if (leaked > 0) {
      String sessions =
          leaked
              + " of "
              + run.attempts().size()
              + " sessions could not be stopped and may be billed until they time out.";
      line(Colour.YELLOW.paint(sessions, style));
    }
    line(Colour.DIM.paint("run " + run.runId() + ", started " + run.startedAt(), style));
  }

  private String result(ProbeOutcome probe) {
    return switch (probe.standing()) {
      case HEALTHY -> sign("✔ ") + "ok";
      case RECOVERED -> sign("≈ ") + "flaky";
      case CONFIRMED -> isCanary(probe) ? sign("? ") + "blind" : sign("✘ ") + "FAILED";
      case UNCONFIRMED -> sign("? ") + "unsure";
    };
  }

  private String sign(String unicode) {
    return style.unicode() ? unicode : "";
  }

  private static Colour colour(ProbeOutcome probe) {
    return switch (probe.standing()) {
      case HEALTHY -> Colour.GREEN;
      case RECOVERED -> Colour.YELLOW;
      case CONFIRMED -> isCanary(probe) ? Colour.MAGENTA : Colour.RED;
      case UNCONFIRMED -> Colour.MAGENTA;
    };
  }

  private static boolean isCanary(ProbeOutcome probe) {
    return probe.attribution().filter(Attribution.CANARY::equals).isPresent();
  }

  private static Timings timings(TurnOutcome turn) {
    return turn.answer().exchange().timings();
  }

  private static String slowest(
      ProbeOutcome probe, Function<TurnOutcome, Optional<Duration>> time) {
    return probe.first().turns().stream()
        .flatMap(turn -> time.apply(turn).stream())
        .max(Comparator.naturalOrder())
        .map(Figures::seconds)
        .orElse("-");
  }

  private int nameWidth(RunOutcome run) {
    int longest =
        run.probes().stream().mapToInt(probe -> probe.probe().name().length()).max().orElse(0);
    return Math.min(Math.max(longest, 5), (style.width() - FIXED) * 3 / 5);
  }

  private String cell(String text, int cells) {
    return TextCells.fit(plain(text), cells, style.unicode() ? "…" : "...");
  }

  private static String right(String text) {
    return " ".repeat(Math.max(0, TIME - text.length())) + text;
  }

  private String plain(String text) {
    return style.unicode() ? text : TextCells.ascii(text);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
