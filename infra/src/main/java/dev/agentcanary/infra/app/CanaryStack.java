package dev.agentcanary.infra.app;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.Names;
import dev.agentcanary.infra.alarm.AlarmPlan;
import dev.agentcanary.infra.alarm.CanaryAlarms;
import dev.agentcanary.infra.dashboard.CanaryDashboard;
import dev.agentcanary.infra.dashboard.Links;
import dev.agentcanary.infra.dashboard.Watched;
import dev.agentcanary.infra.function.FunctionPackage;
import dev.agentcanary.infra.function.PackageLocation;
import dev.agentcanary.infra.function.ScheduledFunction;
import dev.agentcanary.infra.paging.MaintenanceWindows;
import dev.agentcanary.infra.paging.Topics;
import dev.agentcanary.plan.Urgency;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Stage;
import software.constructs.Construct;

/// All that watches one agent: function, schedule, permissions, alarms, dashboard. It shares
/// nothing with another canary's stack.
public final class CanaryStack extends Stack {
  private final Watched watched;

  /// @param scope the app
  /// @param id of the stack on the command line; unique in the app
  /// @param functionPackage makes the package that the function is deployed with
  public CanaryStack(
      Construct scope,
      String id,
      Canary canary,
      FunctionPackage functionPackage,
      Settings settings) {
    super(scope, id, props(canary, canary.names().stack(), "Canary of the agent "));
    Path assembly = Path.of(Stage.of(this).getOutdir());
    ScheduledFunction.create(
        this, canary, PackageLocation.publish(this, assembly, functionPackage, canary.json()));
    Topics topics = new Topics(this, canary);
    CanaryAlarms alarms = new CanaryAlarms(this, canary, topics);
    new MaintenanceWindows(this, canary, alarms.composites());
    this.watched =
        new Watched(
            canary,
            kinds(alarms.plan()),
            canary.plan().run().functionTimeout(),
            settings.runbooks(),
            Optional.empty(),
            settings.marks());
    new CanaryDashboard(this, "Dashboard", watched);
    outputs(canary);
    output("PageTopic", "Who subscribes is paged", topics.topic(Urgency.PAGE).getTopicArn());
    output(
        "TicketTopic", "Who subscribes gets tickets", topics.topic(Urgency.TICKET).getTopicArn());
  }

  /// The composites first.
  private static List<String> kinds(AlarmPlan alarms) {
    List<String> kinds = new ArrayList<>(Watched.NOTIFYING);
    alarms.alarms().forEach(alarm -> kinds.add(alarm.kind()));
    return kinds;
  }

  /// The canary as the overview shows it.
  public Watched watched() {
    return watched;
  }

  private void outputs(Canary canary) {
    Names names = canary.names();
    output("DashboardLink", "Start here", Links.of(canary).dashboard(names.dashboard()));
    output("FunctionName", "The function that runs the canary", names.function());
    output(
        "LogGroupName", "Its log: metrics lines and a report line for each run", names.logGroup());
  }

  private void output(String id, String description, String value) {
    CfnOutput.Builder.create(this, id).description(description).value(value).build();
  }

  /// Where a canary's stacks are and what they are called.
  static StackProps props(Canary canary, String name, String what) {
    return StackProps.builder()
        .stackName(name)
        .description(what + canary.runtime().id())
        .env(
            Environment.builder()
                .account(canary.runtime().account())
                .region(canary.runtime().region())
                .build())
        .tags(tags(canary))
        .build();
  }

  /// Of the stack; CloudFormation hands them on to what is in it. The plan's own come last, so that
  /// they win.
  private static Map<String, String> tags(Canary canary) {
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put("canary", canary.plan().canary());
    tags.put("agent", canary.runtime().id());
    tags.put("managed-by", "agentcore-canary");
    tags.putAll(canary.plan().deployment().tags());
    return tags;
  }
}
