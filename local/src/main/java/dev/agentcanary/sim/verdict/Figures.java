package dev.agentcanary.sim.verdict;

import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.sim.time.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/// The table of figures, as Markdown: a row for each design, with its cost, its false pages and its
/// time to page.
///
/// @param years of each healthy world
/// @param faults of each kind
public record Figures(int years, int faults, Seed seed) {
  private static final double PERIOD = 300;
  private static final int CONCURRENCY = 10;
  private static final double HANG = 30;

  private static final List<Fault> FAULTS =
      List.of(
          Fault.ofAll("100 %", 1),
          Fault.hang("100 %, hangs 30 s", HANG),
          Fault.ofAll("50 %", 0.5),
          Fault.ofAll("20 %", 0.2),
          Fault.ofAll("10 %", 0.1),
          Fault.ofOneProbe("one probe"));

  /// The deployed design with the two reference plans, beside the usual ones.
  ///
  /// @param progress gets each design's name before it is run
  public String ofReferences(Consumer<String> progress) {
    int probes = ReferencePlans.PROBES;
    return table(
        List.of(
            new SequentialDesign("sequential test", ReferencePlans.all()),
            usual("any fails, 3 of 3", UsualDesign.count(1, 3)),
            usual("any fails, 9 of 9", UsualDesign.count(1, 9)),
            usual("one alarm a probe, 4 of 4", UsualDesign.perProbe(probes, 4)),
            usual("5 or more fail, 1 of 1", UsualDesign.count(5, 1)),
            usual("burn rate 14.4 of 99 %, 1 h", UsualDesign.burnRate(12, 0.144)),
            new SequentialDesign("sequential test, sentinel", ReferencePlans.sentinel())),
        new Simulation(probes, ReferencePlans.all().confirm().flakeRate(), seed),
        progress);
  }

  /// The deployed design with that plan.
  ///
  /// @throws IllegalArgumentException for a plan with a cron schedule or without rounds
  public String of(CanaryPlan plan, Consumer<String> progress) {
    return table(
        List.of(new SequentialDesign(plan.canary(), plan)),
        new Simulation(plan.probes().size(), plan.confirm().flakeRate(), seed),
        progress);
  }

  private static Design usual(String name, UsualDesign.Alarm alarm) {
    return new UsualDesign(name, PERIOD, ReferencePlans.PROBES, CONCURRENCY, alarm);
  }

  private String table(List<Design> designs, Simulation simulation, Consumer<String> progress) {
    List<String> heads =
        new ArrayList<>(
            List.of("design", "attempts an hour", "false pages a year", "the same, correlated"));
    FAULTS.forEach(fault -> heads.add(fault.name()));
    StringBuilder table = new StringBuilder(row(heads)).append("|---|");
    table.append("---:|".repeat(heads.size() - 1)).append('\n');
    for (Design design : designs) {
      progress.accept(design.name());
      table.append(row(cells(design, simulation)));
    }
    return table.toString();
  }

  private List<String> cells(Design design, Simulation simulation) {
    Simulation.Health independent = simulation.healthy(design, false, years);
    Simulation.Health correlated = simulation.healthy(design, true, years);
    List<String> cells = new ArrayList<>();
    cells.add(design.name());
    cells.add(number("%.0f", correlated.asksPerHour()));
    cells.add(rounded(independent.falsePages()));
    cells.add(rounded(correlated.falsePages()));
    for (Fault fault : FAULTS) {
      OptionalDouble minutes = simulation.minutesToPage(design, fault, faults);
      cells.add(minutes.isEmpty() ? "-" : rounded(minutes.getAsDouble()));
    }
    return cells;
  }

  private static String rounded(double value) {
    return number(value < 10 ? "%.2f" : "%.0f", value);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
