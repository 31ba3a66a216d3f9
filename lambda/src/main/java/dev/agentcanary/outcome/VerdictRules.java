package dev.agentcanary.outcome;

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

  /// A confirmed failure that is not the canary's own is UNHEALTHY; short of that, any failure that
  /// is the canary's or is not decided is INCONCLUSIVE.
  static Verdict verdict(List<ProbeOutcome> probes) {
    if (canaryFault(probes)) {
      return Verdict.INCONCLUSIVE;
    }
    if (probes.stream().anyMatch(VerdictRules::confirmedOfAgent)) {
      return Verdict.UNHEALTHY;
    }
    return probes.stream().allMatch(ProbeOutcome::healthy) ? Verdict.HEALTHY : Verdict.INCONCLUSIVE;
  }

  /// The canary's own fault if there is one; else the most frequent, the first in the order of
  /// [Attribution] among equals.
  static Optional<Attribution> attribution(List<ProbeOutcome> probes) {
    List<Attribution> found =
        probes.stream().flatMap(probe -> probe.attribution().stream()).toList();
    return found.contains(Attribution.CANARY)
        ? Optional.of(Attribution.CANARY)
        : EnumSet.copyOf(Set.copyOf(found).isEmpty() ? EnumSet.noneOf(Attribution.class) : found)
            .stream()
            .max(
                Comparator.<Attribution>comparingLong(
                        each -> found.stream().filter(each::equals).count())
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
