package dev.agentcanary.outcome;

import dev.agentcanary.decision.Decision;
import java.util.ArrayList;
import java.util.Collections;
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

  private static final Set<Attribution> OF_AGENT =
      EnumSet.complementOf(EnumSet.of(Attribution.CANARY));

  private VerdictRules() {}

  /// A confirmed failure that is not the canary's own is UNHEALTHY, whatever else went wrong beside
  /// it; short of that, any failure that is the canary's or is not decided is INCONCLUSIVE.
  static Verdict verdict(RunOutcome run) {
    if (run.decision() instanceof Decision.Down || !confirmed(run, OF_AGENT).isEmpty()) {
      return Verdict.UNHEALTHY;
    }
    boolean clear = !(run.decision() instanceof Decision.Undecided);
    for (ProbeOutcome probe : run.probes()) {
      clear &= probe.healthy();
    }
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
              : ofProbes(confirmed(run, OF_AGENT));
      case INCONCLUSIVE -> undecided(run);
    };
  }

  private static Optional<Attribution> undecided(RunOutcome run) {
    if (probeSpoilt(run)) {
      return Optional.of(Attribution.CANARY);
    }
    Optional<Attribution> ofProbes = ofProbes(run.probes());
    return ofProbes.isPresent() ? ofProbes : mostFrequent(faults(run));
  }

  private static Optional<Attribution> ofProbes(List<ProbeOutcome> probes) {
    List<Attribution> found = new ArrayList<>();
    for (ProbeOutcome probe : probes) {
      probe.attribution().ifPresent(found::add);
    }
    return mostFrequent(found);
  }

  private static Optional<Attribution> mostFrequent(List<Attribution> found) {
    Optional<Attribution> most = Optional.empty();
    int count = 0;
    for (Attribution each : Attribution.values()) {
      int frequency = Collections.frequency(found, each);
      if (frequency > count) {
        most = Optional.of(each);
        count = frequency;
      }
    }
    return most;
  }

  /// The test has found the agent down, and at least half of the attempts that failed got nothing.
  /// An agent that answers, and answers wrong, is not down.
  static boolean agentDown(RunOutcome run) {
    if (!(run.decision() instanceof Decision.Down)) {
      return false;
    }
    List<Attribution> faults = faults(run);
    int all = faults.size();
    faults.retainAll(NOTHING_CAME);
    return 2 * faults.size() >= all;
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
    return !confirmed(run, wrong).isEmpty();
  }

  /// Some probe failed by the canary's own fault.
  static boolean probeSpoilt(RunOutcome run) {
    for (ProbeOutcome probe : run.probes()) {
      if (probe.attribution().equals(Optional.of(Attribution.CANARY))) {
        return true;
      }
    }
    return false;
  }

  /// Of every attempt that failed, the canary's own faults left out.
  private static List<Attribution> faults(RunOutcome run) {
    List<Attribution> faults = new ArrayList<>();
    for (Attempt attempt : run.attempts()) {
      Optional<Attribution> fault = attempt.attribution();
      if (fault.isPresent() && fault.get() != Attribution.CANARY) {
        faults.add(fault.get());
      }
    }
    return faults;
  }

  /// The probes that are confirmed to fail by one of those faults.
  private static List<ProbeOutcome> confirmed(RunOutcome run, Set<Attribution> any) {
    List<ProbeOutcome> confirmed = new ArrayList<>();
    for (ProbeOutcome probe : run.probes()) {
      if (probe.standing() == ProbeOutcome.Standing.CONFIRMED) {
        Optional<Attribution> fault = probe.attribution();
        if (fault.isPresent() && any.contains(fault.get())) {
          confirmed.add(probe);
        }
      }
    }
    return confirmed;
  }
}
