package dev.agentcanary.infra.alarm;

import dev.agentcanary.infra.Names;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awscdk.services.cloudwatch.CfnCompositeAlarm;
import software.constructs.Construct;

/// Makes the two alarms that notify, of those that do not.
///
/// The ticket one is quiet while the page one is on, and for a while after: what an outage leaves
/// behind is no news. It tells no end, because that may be the end of something that was
/// suppressed. The page one tells its end, once.
record Composites(Construct scope, Names names, Links links) {
  static final String PAGE = "page";
  static final String TICKET = "ticket";

  /// An outage is in several alarms at once, but CloudWatch evaluates each at its own second of the
  /// minute.
  private static final Duration WAIT = Duration.ofMinutes(2);

  /// After this, what is still on is a matter of its own.
  private static final Duration LONGEST_EXTENSION = Duration.ofHours(1);

  CfnCompositeAlarm page(List<AlarmSpec> children, List<String> topics) {
    return CfnCompositeAlarm.Builder.create(scope, PAGE)
        .alarmName(names.alarm(PAGE))
        .alarmDescription(description(PAGE, "Somebody has to look at the agent now", children))
        .alarmRule(rule(children))
        .actionsEnabled(true)
        .alarmActions(topics)
        .okActions(topics)
        .build();
  }

  /// @param aftermath how long after a page its traces stay in the alarms of tickets
  CfnCompositeAlarm ticket(
      List<AlarmSpec> children, List<String> topics, CfnCompositeAlarm page, Duration aftermath) {
    CfnCompositeAlarm ticket =
        CfnCompositeAlarm.Builder.create(scope, TICKET)
            .alarmName(names.alarm(TICKET))
            .alarmDescription(
                description(TICKET, "Somebody has to look in working hours", children))
            .alarmRule(rule(children))
            .actionsEnabled(true)
            .alarmActions(topics)
            .actionsSuppressor(names.alarmArn(PAGE))
            .actionsSuppressorWaitPeriod(WAIT.toSeconds())
            .actionsSuppressorExtensionPeriod(
                Rhythm.shorter(aftermath, LONGEST_EXTENSION).toSeconds())
            .build();
    ticket.getNode().addDependency(page);
    return ticket;
  }

  private String rule(List<AlarmSpec> children) {
    return children.stream()
        .map(child -> "ALARM(\"%s\")".formatted(names.alarm(child.kind())))
        .collect(Collectors.joining(" OR "));
  }

  private String description(String kind, String happened, List<AlarmSpec> children) {
    String which = children.stream().map(AlarmSpec::kind).collect(Collectors.joining(", "));
    Story story =
        new Story(
            "%s, because of at least one of: %s.".formatted(happened, which),
            "Read in the log below whether the version changed just before (column change), and open"
                + " the runbook of the alarm that the reason names.",
            LogsQuery.FAILURES);
    return Description.of(kind, story, links);
  }
}
