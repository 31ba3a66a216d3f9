package dev.agentcanary.infra.alarm;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.alarm.kind.AlarmCatalog;
import dev.agentcanary.infra.alarm.kind.AlarmKind;
import dev.agentcanary.infra.schedule.Firings;
import dev.agentcanary.plan.Notify;
import dev.agentcanary.plan.Problem;
import dev.agentcanary.plan.Urgency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The alarms that a canary has, and what a person should know of them before deploying.
///
/// @param alarms in the catalogue's order
/// @param remarks one line each: an alarm that there is none of, or that differs from the plan
public record AlarmPlan(List<AlarmSpec> alarms, List<String> remarks) {
  /// An alarm has at most five actions; one is the canary's own topic.
  static final int MOST_TOPICS = 4;

  public AlarmPlan {
    alarms = List.copyOf(alarms);
    remarks = List.copyOf(remarks);
  }

  /// What would make alarms that lie, or cannot be: nothing is deployed before they are gone. All
  /// of them at once, none for a canary that can be deployed.
  public static List<Problem> problems(Canary canary) {
    List<Problem> problems = new ArrayList<>();
    Firings firings = Firings.of(canary.plan().schedule());
    if (!new Rhythm(firings, canary.plan().run().deadline()).heartbeatIsPossible()) {
      problems.add(problem(canary, tooSeldom(firings.longest())));
    }
    Notify notify = canary.plan().notifying();
    topics(canary, "page", notify.page(), problems);
    topics(canary, "ticket", notify.ticket(), problems);
    return problems;
  }

  private static String tooSeldom(Duration gap) {
    String far = gap.toDays() > 3650 ? "the schedule ends, or never fires" : far(gap);
    return "`schedule`: "
        + far
        + "; CloudWatch looks back a week, so nobody would notice that the canary is silent: write a"
        + " schedule that fires at least every six days";
  }

  private static String far(Duration gap) {
    return "runs are up to %d days apart".formatted(gap.toDays());
  }

  private static void topics(
      Canary canary, String key, List<String> addresses, List<Problem> problems) {
    long topics =
        addresses.stream().filter(address -> address.startsWith("arn:")).distinct().count();
    if (topics > MOST_TOPICS) {
      problems.add(
          problem(
              canary,
              ("`notify.%s` has %d topics; an alarm reaches four beside the canary's own, so name"
                      + " four at most")
                  .formatted(key, topics)));
    }
  }

  private static Problem problem(Canary canary, String message) {
    return new Problem(canary.file().toString(), 0, message);
  }

  /// The alarms of a canary without [#problems].
  public static AlarmPlan of(Canary canary) {
    Watch watch = Watch.of(canary);
    List<AlarmSpec> alarms = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (AlarmKind kind : AlarmCatalog.ALL) {
      String alarm = canary.names().alarm(kind.word());
      switch (kind.decide(watch)) {
        case Decision.Wanted(AlarmSpec spec) -> alarms.add(spec);
        case Decision.Adapted(AlarmSpec spec, String remark) -> {
          alarms.add(spec);
          remarks.add(alarm + ": " + remark);
        }
        case Decision.NotNeeded(String reason) -> remarks.add("no alarm " + alarm + ": " + reason);
      }
    }
    return new AlarmPlan(alarms, remarks);
  }

  /// Those that a composite stands for.
  public List<AlarmSpec> of(Urgency urgency) {
    return alarms.stream().filter(alarm -> alarm.urgency() == urgency).toList();
  }
}
