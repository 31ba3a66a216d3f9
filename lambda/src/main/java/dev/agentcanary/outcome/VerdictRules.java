package dev.agentcanary.outcome;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The rules by which probes make a verdict, one method each.
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
  static Verdict verdict(List<ProbeOutcome> probes) {
    if (probes.stream().anyMatch(VerdictRules::confirmedOfAgent)) {
      return Verdict.UNHEALTHY;
    }
    return probes.stream().allMatch(ProbeOutcome::healthy) ? Verdict.HEALTHY : Verdict.INCONCLUSIVE;
  }

  /// The fault that explains the verdict: of an UNHEALTHY run the most frequent among its confirmed
  /// failures that are not the canary's own; of an INCONCLUSIVE one the canary's own fault if there
  /// is one, else the most frequent. Among equals, the first in the order of [Attribution].
  static Optional<Attribution> attribution(List<ProbeOutcome> probes) {
    return switch (verdict(probes)) {
      case HEALTHY -> Optional.empty();
      case UNHEALTHY ->
          mostFrequent(probes.stream().filter(VerdictRules::confirmedOfAgent).toList());
      case INCONCLUSIVE ->
          canaryFault(probes) ? Optional.of(Attribution.CANARY) : mostFrequent(probes);
    };
  }

  private static Optional<Attribution> mostFrequent(List<ProbeOutcome> probes) {
    List<Attribution> found =
        probes.stream().flatMap(probe -> probe.attribution().stream()).toList();
    return found.stream()
        .max(
            Comparator.<Attribution>comparingInt(each -> Collections.frequency(found, each))
                .thenComparing(Comparator.reverseOrder()));
  }

  /// At least half of the probes are confirmed to get nothing. A confirmed failure of fewer is the
  /// probes' own, see [#answersWrong].
  static boolean agentDown(List<ProbeOutcome> probes) {
    long down = probes.stream().filter(probe -> confirmedAs(probe, NOTHING_CAME)).count();
    return down > 0 && 2 * down >= probes.size();
  }

  /// Some probe is confirmed to fail, in whatever way that is the agent's, and the agent is not
  /// down.
  static boolean answersWrong(List<ProbeOutcome> probes) {
    Set<Attribution> wrong = EnumSet.of(Attribution.ANSWER);
    if (!agentDown(probes)) {
      wrong.addAll(NOTHING_CAME);
    }
    return probes.stream().anyMatch(probe -> confirmedAs(probe, wrong));
  }

  /// Some probe failed by the canary's own fault.
  static boolean canaryFault(List<ProbeOutcome> probes) {
    return probes.stream()
        .anyMatch(probe -> probe.attribution().equals(Optional.of(Attribution.CANARY)));
  }

  private static boolean confirmedOfAgent(ProbeOutcome probe) {
    return confirmedAs(probe, EnumSet.complementOf(EnumSet.of(Attribution.CANARY)));
  }

  private static boolean confirmedAs(ProbeOutcome probe, Set<Attribution> any) {
    return probe.standing() == ProbeOutcome.Standing.CONFIRMED
        && probe.attribution().filter(any::contains).isPresent();
  }
}
