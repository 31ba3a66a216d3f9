package dev.agentcanary.plan;

import dev.agentcanary.decision.Limits;
import dev.agentcanary.decision.Reach;
import dev.agentcanary.decision.Rules;
import dev.agentcanary.decision.SequentialTest;
import dev.agentcanary.plan.form.DurationForm;
import dev.agentcanary.plan.form.PercentForm;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads `confirm`: when a broken promise counts. A confirmation that could never confirm anything
/// is a mistake.
record ConfirmReader(Fields confirm, Schedule schedule, RunSettings run, List<Probe> probes) {
  private static final int MOST_ROUNDS = 10;
  private static final int MOST_ASKS = 1_000;
  private static final double HIGHEST_DOWN = 0.95;

  Confirmation read() {
    Confirmation standard = Confirmation.DEFAULT;
    int rounds = confirm.whole("rounds", 0, MOST_ROUNDS).orElse(standard.rounds());
    double flakes = flakes();
    Optional<Duration> spacing = confirm.formed("spacing", new DurationForm());
    Confirmation read =
        new Confirmation(
            rounds,
            spacing.isPresent() ? spacing.get() : spacing(rounds),
            flakes,
            down(flakes),
            falsePages(),
            confirm.whole("most-asks", 0, MOST_ASKS).orElse(standard.mostAsks()));
    if (inTime(read) && rounds > 0 && !probes.isEmpty()) {
      enough(read);
    }
    return read;
  }

  private double flakes() {
    double flakes =
        confirm.formed("flake-rate", new PercentForm()).orElse(Confirmation.DEFAULT.flakeRate());
    if (flakes < 1) {
      return flakes;
    }
    confirm.problem(
        "flake-rate", "`flake-rate` is 100%, so nothing could be a failure; write e.g. `2%`");
    return Confirmation.DEFAULT.flakeRate();
  }

  private double down(double flakes) {
    double standard = Math.min(HIGHEST_DOWN, Math.max(Confirmation.DEFAULT.downRate(), 2 * flakes));
    double down = confirm.formed("down-rate", new PercentForm()).orElse(standard);
    if (down > flakes && down <= HIGHEST_DOWN) {
      return down;
    }
    confirm.problem(
        confirm.has("down-rate") ? "down-rate" : "flake-rate",
        "`down-rate` must be above `flake-rate` and at most `95%`; write e.g. `down-rate: 20%`");
    return Math.max(standard, Math.sqrt(flakes));
  }

  private double falsePages() {
    double standard = Confirmation.DEFAULT.falsePagesPerYear();
    Optional<BigDecimal> number = confirm.number("false-pages-per-year");
    double pages = number.isPresent() ? number.get().doubleValue() : standard;
    if (pages > 0) {
      return pages;
    }
    confirm.problem(
        "false-pages-per-year", "`false-pages-per-year` must be above 0; write e.g. `1`");
    return standard;
  }

  /// 20 s, or as much less as lets the rounds fit the deadline with two spacings to spare.
  private Duration spacing(int rounds) {
    Duration fits = run.deadline().dividedBy(SequentialTest.span(rounds) + 2L);
    Duration standard = Confirmation.DEFAULT.spacing();
    return fits.compareTo(standard) < 0 ? Duration.ofMillis(fits.toMillis()) : standard;
  }

  private boolean inTime(Confirmation read) {
    Duration span = read.spacing().multipliedBy(SequentialTest.span(read.rounds()));
    if (span.compareTo(run.deadline()) < 0) {
      return true;
    }
    confirm.problem(
        "rounds",
        "%d rounds, the first two `%s` apart and later ones twice that, do not fit the run's deadline,"
                .formatted(read.rounds(), DurationForm.write(read.spacing()))
            + " which is `%s`; write a shorter `spacing` or fewer `rounds`"
                .formatted(DurationForm.write(run.deadline())));
    return false;
  }

  private void enough(Confirmation read) {
    int perRun = Confirmation.probesPerRun(run, probes);
    Rules rules =
        read.rules(schedule.runsPerYear(), perRun, run.concurrency())
            .within(new Limits(MOST_ROUNDS, read.mostAsks(), run.concurrency()));
    OptionalInt down = Reach.roundsToDown(rules, perRun, probes.size());
    boolean all = run.eachRun() instanceof RunSettings.EachRun.All;
    OptionalInt wrong = all ? Reach.roundsToWrong(rules, perRun) : OptionalInt.of(0);
    if (down.isEmpty() || wrong.isEmpty()) {
      problem("no number of `rounds` could confirm a failure");
    } else if (Math.max(down.getAsInt(), wrong.getAsInt()) > read.rounds()) {
      int needed = Math.max(down.getAsInt(), wrong.getAsInt());
      problem("it takes `rounds: %d` to confirm a failure".formatted(needed));
    }
  }

  private void problem(String what) {
    confirm.problem(
        "rounds",
        "with these rates and `most-asks` "
            + what
            + "; write so, or `rounds: 0` to trust the first attempt, or allow more"
            + " `false-pages-per-year`");
  }
}
