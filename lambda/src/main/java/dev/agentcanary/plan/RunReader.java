package dev.agentcanary.plan;

import dev.agentcanary.plan.RunSettings.EachRun;
import dev.agentcanary.plan.form.DurationForm;
import dev.agentcanary.plan.form.Numbers;
import java.time.Duration;
import java.util.Optional;

/// Reads `run`, and derives the times that it does not name.
///
/// The deadline is nine tenths of the least time between two runs, at most 14 minutes (Lambda ends
/// a function after 15); a turn has 60 s, and an attempt at a probe that much for each of its
/// turns, neither more than the deadline.
record RunReader(Fields run, Schedule schedule) {
  static final int CONCURRENCY = 8;
  static final Duration TURN_TIMEOUT = Duration.ofSeconds(60);
  static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);
  static final Duration LONGEST = Duration.ofMinutes(14);

  private static final int MOST_SIDE_BY_SIDE = 100;
  private static final Duration LONGEST_STOP = Duration.ofMinutes(1);
  private static final Duration SHORTEST = Duration.ofMillis(100);

  /// A run's function must have ended before the next begins.
  private static final Duration MARGIN = RunSettings.AROUND_A_RUN.plusSeconds(1);

  /// @param mostTurns of any probe
  RunSettings read(int mostTurns, int probes) {
    Duration deadline = time("deadline", Optional.of(LONGEST)).orElseGet(this::derivedDeadline);
    Duration gap = schedule.shortestGap();
    if (run.has("deadline")) {
      below("deadline", deadline, "what the schedule leaves for a run", gap.minus(MARGIN));
    }
    Duration turn = time("turn-timeout", Optional.empty()).orElse(least(TURN_TIMEOUT, deadline));
    Duration derived = least(turn.multipliedBy(Math.max(1, mostTurns)), deadline);
    Duration probe = time("probe-timeout", Optional.empty()).orElse(derived);
    below("turn-timeout", turn, run.has("probe-timeout") ? "`probe-timeout`" : "`deadline`", probe);
    below("probe-timeout", probe, "`deadline`", deadline);
    return new RunSettings(
        run.whole("concurrency", 1, MOST_SIDE_BY_SIDE).orElse(CONCURRENCY),
        turn,
        probe,
        deadline,
        time("stop-timeout", Optional.of(LONGEST_STOP)).orElse(STOP_TIMEOUT),
        eachRun(probes));
  }

  private EachRun eachRun(int probes) {
    Optional<PlanNode> node = run.node("each-run");
    boolean all =
        node.isEmpty()
            || Fields.isUnknown(node.get())
            || node.get() instanceof PlanNode.Scalar(_, String text, _) && text.equals("all");
    if (all) {
      return new EachRun.All();
    }
    if (node.get() instanceof PlanNode.Scalar(_, String text, _)) {
      Optional<Integer> count = Numbers.whole(text, 1, Math.max(1, probes));
      if (count.isPresent()) {
        return new EachRun.Rotating(count.get());
      }
    }
    run.problem(
        "each-run",
        "`each-run` must be `all`, or a whole number from 1 to %d: how many of the probes a run takes"
            .formatted(Math.max(1, probes)));
    return new EachRun.All();
  }

  private Duration derivedDeadline() {
    return least(schedule.shortestGap().multipliedBy(9).dividedBy(10), LONGEST);
  }

  private Optional<Duration> time(String key, Optional<Duration> most) {
    Optional<Duration> time = run.formed(key, new DurationForm());
    if (time.filter(found -> found.compareTo(SHORTEST) < 0).isPresent()) {
      run.problem(key, "`%s` must be at least `%s`".formatted(key, DurationForm.write(SHORTEST)));
      return Optional.empty();
    }
    if (most.isPresent() && time.filter(found -> found.compareTo(most.get()) > 0).isPresent()) {
      run.problem(key, "`%s` must be at most `%s`".formatted(key, DurationForm.write(most.get())));
      return Optional.empty();
    }
    return time;
  }

  private void below(String key, Duration time, String what, Duration most) {
    if (time.compareTo(most) > 0) {
      run.problem(
          key,
          "`%s` is `%s`, longer than %s, which is `%s`; write a shorter one"
              .formatted(key, DurationForm.write(time), what, DurationForm.write(most)));
    }
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
