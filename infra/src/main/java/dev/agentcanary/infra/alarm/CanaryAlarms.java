package dev.agentcanary.infra.alarm;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.Names;
import dev.agentcanary.infra.paging.Topics;
import dev.agentcanary.plan.Problem;
import dev.agentcanary.plan.Urgency;
import java.time.Duration;
import java.util.List;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.services.cloudwatch.CfnCompositeAlarm;
import software.constructs.Construct;

/// The alarms of a canary, and the two composites that are all that notifies: `<canary>-page` and
/// `<canary>-ticket`.
public final class CanaryAlarms extends Construct {
  /// Where the team publishes its runbooks: `-c runbooks=https://…`.
  public static final String RUNBOOKS = "runbooks";

  private final AlarmPlan plan;
  private final List<CfnCompositeAlarm> composites;

  /// @throws IllegalArgumentException if the canary has [AlarmPlan#problems], or the context
  ///   `runbooks` is too long an address
  public CanaryAlarms(Construct scope, Canary canary, Topics topics) {
    super(scope, "Alarms");
    List<Problem> problems = AlarmPlan.problems(canary);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.toString());
    }
    this.plan = AlarmPlan.of(canary);
    Names names = canary.names();
    Links links = new Links(names, runbooks());
    MetricAlarms alarms = new MetricAlarms(this, names, links);
    Composites factory = new Composites(this, names, links);
    CfnCompositeAlarm page = factory.page(plan.of(Urgency.PAGE), topics.actions(Urgency.PAGE));
    CfnCompositeAlarm ticket =
        factory.ticket(
            plan.of(Urgency.TICKET), topics.actions(Urgency.TICKET), page, aftermath(canary));
    plan.of(Urgency.PAGE).forEach(spec -> page.getNode().addDependency(alarms.make(spec)));
    plan.of(Urgency.TICKET).forEach(spec -> ticket.getNode().addDependency(alarms.make(spec)));
    this.composites = List.of(page, ticket);
    remark();
  }

  /// What was deployed, and what was not.
  public AlarmPlan plan() {
    return plan;
  }

  /// The two that notify: page, ticket.
  public List<CfnCompositeAlarm> composites() {
    return composites;
  }

  /// As long as an outage stays in the windows of the alarms that look at single runs.
  private static Duration aftermath(Canary canary) {
    return Watch.of(canary).rhythm().verdictPeriod().multipliedBy(3);
  }

  private String runbooks() {
    Object base = getNode().tryGetContext(RUNBOOKS);
    return base == null ? Links.IN_THE_REPOSITORY : base.toString().replaceAll("/+$", "");
  }

  private void remark() {
    for (int i = 0; i < plan.remarks().size(); i++) {
      Annotations.of(this).addInfoV2("agentcanary:alarm" + i, plan.remarks().get(i));
    }
  }
}
