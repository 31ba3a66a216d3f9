package dev.agentcanary.report;

import dev.agentcanary.decision.Decision;
import dev.agentcanary.outcome.Attempt;
import dev.agentcanary.outcome.Attribution;
import dev.agentcanary.outcome.ProbeOutcome;
import dev.agentcanary.outcome.ProbeOutcome.Standing;
import dev.agentcanary.outcome.RunOutcome;
import java.util.List;
import java.util.stream.Collectors;

/// The verdict of a run as a sentence for whoever was woken by it.
final class VerdictSentence {
  /// Probes that are named; of more, only how many.
  private static final int MOST_NAMES = 3;

  private VerdictSentence() {}

  /// Starts with the verdict in capitals, ends with a full stop.
  static String of(RunOutcome run) {
    return switch (run.verdict()) {
      case HEALTHY -> "HEALTHY: " + healthy(run);
      case UNHEALTHY -> "UNHEALTHY: " + unhealthy(run);
      case INCONCLUSIVE -> "INCONCLUSIVE: " + inconclusive(run);
    };
  }

  private static String healthy(RunOutcome run) {
    if (run.probes().isEmpty()) {
      return "no probe of " + run.canary() + " was due.";
    }
    List<ProbeOutcome> flaky = standing(run, Standing.RECOVERED);
    String all =
        run.canary()
            + " passed "
            + of(run.probes().size(), run)
            + " in "
            + Figures.seconds(run.duration(), 1)
            + " s";
    return flaky.isEmpty()
        ? all + "."
        : all + ", " + flaky.size() + " of them only when asked again: " + names(flaky) + ".";
  }

  private static String unhealthy(RunOutcome run) {
    List<ProbeOutcome> failed =
        standing(run, Standing.CONFIRMED).stream().filter(probe -> !isCanary(probe)).toList();
    if (run.decision() instanceof Decision.Down && 2 * failed.size() < run.probes().size()) {
      return partly(run);
    }
    String which =
        of(failed.size(), run) + (failed.size() == 1 ? " is" : " are") + " confirmed to fail";
    if (run.agentDown()) {
      return run.canary() + " is down: " + which + why(failed, run) + ".";
    }
    return run.canary()
        + (run.answersWrong() ? " is up, but " : " is throttled: ")
        + which
        + ": "
        + names(failed)
        + why(failed, run)
        + ".";
  }

  /// An outage that not every probe is part of, in figures: the probes that fail change.
  private static String partly(RunOutcome run) {
    String state =
        run.agentDown()
            ? " is down: "
            : run.answersWrong() ? " answers wrong: " : " is throttled: ";
    return run.canary() + state + failures(run) + cause(run) + ".";
  }

  private static String failures(RunOutcome run) {
    List<Attempt> first = run.attempts().stream().filter(attempt -> attempt.round() == 0).toList();
    List<Attempt> again = run.attempts().stream().filter(attempt -> attempt.round() > 0).toList();
    String firsts = failed(first) + " of " + first.size() + " first attempts failed";
    return again.isEmpty()
        ? firsts
        : firsts + ", and " + failed(again) + " of " + again.size() + " further ones";
  }

  private static long failed(List<Attempt> attempts) {
    return attempts.stream().filter(attempt -> !attempt.healthy()).count();
  }

  private static String cause(RunOutcome run) {
    return run.attribution()
        .map(each -> " (mostly " + each.id() + ": " + each.meaning() + ")")
        .orElse("");
  }

  private static String inconclusive(RunOutcome run) {
    if (run.canaryFault()) {
      List<ProbeOutcome> faulty = run.probes().stream().filter(VerdictSentence::isCanary).toList();
      return "the canary itself failed in "
          + of(faulty.size(), run)
          + " ("
          + names(faulty)
          + ")"
          + run.ownFault().map(fault -> ": " + fault.meaning()).orElse("")
          + ", so how "
          + run.canary()
          + " is doing is not known.";
    }
    List<ProbeOutcome> open = standing(run, Standing.UNCONFIRMED);
    if (open.isEmpty()) {
      return limit(run)
          + " before it was clear whether "
          + run.canary()
          + " is down: "
          + failures(run)
          + cause(run)
          + ".";
    }
    return limit(run)
        + " before the failure of "
        + of(open.size(), run)
        + " was confirmed or cleared: "
        + names(open)
        + why(open, run)
        + ".";
  }

  private static String limit(RunOutcome run) {
    if (run.decision() instanceof Decision.Undecided(Decision.Limit limit, _)) {
      return switch (limit) {
        case ROUNDS -> "the plan's `rounds` were used up";
        case ASKS -> "the plan's `most-asks` were used up";
        case SPOILT -> "the canary could ask nobody any more";
        case DEADLINE -> "time ran out";
      };
    }
    return "the run ended";
  }

  /// The run's fault; mostly, if those probes have others as well.
  private static String why(List<ProbeOutcome> probes, RunOutcome run) {
    boolean only = probes.stream().allMatch(probe -> probe.attribution().equals(run.attribution()));
    return run.attribution()
        .map(each -> (only ? " (" : " (mostly ") + each.id() + ": " + each.meaning() + ")")
        .orElse("");
  }

  private static String of(int some, RunOutcome run) {
    int all = run.probes().size();
    if (some < all) {
      return some + " of " + all + " probes";
    }
    return switch (all) {
      case 1 -> "its only probe";
      case 2 -> "both probes";
      default -> "all " + all + " probes";
    };
  }

  private static String names(List<ProbeOutcome> probes) {
    String some =
        probes.stream()
            .limit(MOST_NAMES)
            .map(probe -> probe.probe().name())
            .collect(Collectors.joining(", "));
    int more = probes.size() - MOST_NAMES;
    return more > 0 ? some + " and " + more + " more" : some;
  }

  private static List<ProbeOutcome> standing(RunOutcome run, Standing standing) {
    return run.probes().stream().filter(probe -> probe.standing() == standing).toList();
  }

  private static boolean isCanary(ProbeOutcome probe) {
    return probe.attribution().filter(Attribution.CANARY::equals).isPresent();
  }
}
