package dev.agentcanary.outcome;

import dev.agentcanary.decision.Decision;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The rules by which a run's decision and its probes make a verdict, one method each.
final class VerdictRules {
  /// Failures in which a user gets nothing.
  private static final Set<Attribution> NOTHING_CAME =
      EnumSet.of(
          Attribution.STARTUP,
          Attribution.RUNTIME,
          Attribution.AGENT,
          Attribution.TIMEOUT,
          Attribution.EMPTY);

  private VerdictRules() {}

  /// A confirmed failure that is not the canary's own is UNHEALTHY, whatever else went wrong beside
  /// it; short of that, any failure that is the canary's or is not decided is INCONCLUSIVE.
  static Verdict verdict(RunOutcome run) {
    if (run.decision() instanceof Decision.Down
        || run.probes().stream().anyMatch(VerdictRules::confirmedOfAgent)) {
      return Verdict.UNHEALTHY;
    }
    boolean clear =
        !(run.decision() instanceof Decision.Undecided)
            && run.probes().stream().allMatch(ProbeOutcome::healthy);
    return clear ? Verdict.HEALTHY : Verdict.INCONCLUSIVE;
  }

  /// The fault that explains the verdict: of an agent that is down the most frequent among all its
  /// attempts; of another UNHEALTHY run the most frequent among confirmed failures; of an
  /// INCONCLUSIVE one the canary's own if there is one, else the most frequent. Among equals, the
  /// first in the order of [Attribution].
  static Optional<Attribution> attribution(RunOutcome run) {
    return switch (verdict(run)) {
      case HEALTHY -> Optional.empty();
      case UNHEALTHY ->
          run.decision() instanceof Decision.Down
              ? mostFrequent(faults(run))
              : ofProbes(run.probes().stream().filter(VerdictRules::confirmedOfAgent).toList());
      case INCONCLUSIVE -> undecided(run);
    };
  }

  private static Optional<Attribution> undecided(RunOutcome run) {
    if (canaryFault(run)) {
      return Optional.of(Attribution.CANARY);
    }
    Optional<Attribution> ofProbes = ofProbes(run.probes());
    return ofProbes.isPresent() ? ofProbes : mostFrequent(faults(run));
  }

  private static Optional<Attribution> ofProbes(List<ProbeOutcome> probes) {
    return mostFrequent(probes.stream().flatMap(probe -> probe.attribution().stream()).toList());
  }

  private static Optional<Attribution> mostFrequent(List<Attribution> found) {
    return found.stream()
        .max(
            Comparator.<Attribution>comparingInt(each -> Collections.frequency(found, each))
                .thenComparing(Comparator.reverseOrder()));
  }

  /// The test has found the agent down, and at least half of the attempts that failed got nothing.
  /// An agent that answers, and answers wrong, is not down.
  static boolean agentDown(RunOutcome run) {
    if (!(run.decision() instanceof Decision.Down)) {
      return false;
    }
    List<Attribution> faults = faults(run);
    long nothing = faults.stream().filter(NOTHING_CAME::contains).count();
    return 2 * nothing >= faults.size();
  }

  /// Failures of the agent are confirmed, and it is not down: single probes, or so many wrong
  /// answers that the test took them for an outage. Throttling alone is neither.
  static boolean answersWrong(RunOutcome run) {
    if (agentDown(run)) {
      return false;
    }
    if (run.decision() instanceof Decision.Down) {
      List<Attribution> faults = faults(run);
      return 2 * Collections.frequency(faults, Attribution.THROTTLED) < faults.size();
    }
    Set<Attribution> wrong = EnumSet.copyOf(NOTHING_CAME);
    wrong.add(Attribution.ANSWER);
    return run.probes().stream().anyMatch(probe -> confirmedAs(probe, wrong));
  }

  /// Some probe failed by the canary's own fault.
  static boolean canaryFault(RunOutcome run) {
    return run.probes().stream()
        .anyMatch(probe -> probe.attribution().equals(Optional.of(Attribution.CANARY)));
  }

  /// Of every attempt that failed, the canary's own faults left out.
  private static List<Attribution> faults(RunOutcome run) {
    return run.attempts()
        .flatMap(attempt -> attempt.attribution().stream())
        .filter(fault -> fault != Attribution.CANARY)
        .toList();
  }

  private static boolean confirmedOfAgent(ProbeOutcome probe) {
    return confirmedAs(probe, EnumSet.complementOf(EnumSet.of(Attribution.CANARY)));
  }

  private static boolean confirmedAs(ProbeOutcome probe, Set<Attribution> any) {
    return probe.standing() == ProbeOutcome.Standing.CONFIRMED
        && probe.attribution().filter(any::contains).isPresent();
  }
}
