package dev.agentcanary.infra.app;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.alarm.AlarmPlan;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.PlanJson;
import dev.agentcanary.plan.PlanNode;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.plan.Problem;
import dev.agentcanary.plan.RuntimeArn;
import dev.agentcanary.plan.TokenGrant;
import dev.agentcanary.plan.Where;
import dev.agentcanary.plan.yaml.YamlPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// All canaries that are deployed together, or all reasons why they are not.
///
/// @param canaries in the order of their files
/// @param refusals if there are any, nothing is deployed
public record Fleet(List<Canary> canaries, List<Refusal> refusals) {
  public Fleet {
    canaries = List.copyOf(canaries);
    refusals = List.copyOf(refusals);
  }

  /// Reads all files, whatever is wrong with some.
  ///
  /// @param environment what `${NAME}` in a file stands for
  public static Fleet read(List<Path> files, Function<String, Optional<String>> environment) {
    List<Canary> canaries = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    for (Path file : files) {
      switch (YamlPlan.read(file, environment)) {
        case PlanReading.Read(var plan, var source) -> {
          switch (canary(file, plan, source)) {
            case Deployable.Yes(Canary canary) -> canaries.add(canary);
            case Deployable.No(Refusal refusal) -> refusals.add(refusal);
          }
        }
        case PlanReading.Rejected(var problems) -> refusals.add(new Refusal.InvalidPlan(problems));
      }
    }
    for (Canary canary : canaries) {
      List<Problem> problems = AlarmPlan.problems(canary);
      if (!problems.isEmpty()) {
        refusals.add(new Refusal.NotWatchable(problems));
      }
    }
    refusals.addAll(sameNames(canaries));
    return new Fleet(canaries, refusals);
  }

  /// Whether a plan can be deployed.
  private sealed interface Deployable {
    record Yes(Canary canary) implements Deployable {}

    record No(Refusal refusal) implements Deployable {}
  }

  private static Canary deployed(
      Path file, CanaryPlan plan, RuntimeArn arn, String endpoint, PlanNode source) {
    return new Canary(file, plan, arn, endpoint, PlanJson.packaged(source), PlanJson.write(source));
  }

  private static Deployable canary(Path file, CanaryPlan plan, PlanNode source) {
    return switch (plan.agent().where()) {
      case Where.Runtime(RuntimeArn arn, String endpoint) ->
          new Deployable.Yes(deployed(file, plan, arn, endpoint, source));
      case Where.BearerRuntime(RuntimeArn arn, String endpoint, TokenGrant grant) ->
          switch (grant.credentials()) {
            case TokenGrant.Credentials.Secret _ ->
                new Deployable.Yes(deployed(file, plan, arn, endpoint, source));
            case TokenGrant.Credentials.Environment _ ->
                new Deployable.No(
                    new Refusal.ForTheLaptop(
                        file,
                        "`agent.auth` with environment variables",
                        "write `secret: arn:aws:secretsmanager:…`"));
          };
      case Where.Container _ ->
          new Deployable.No(
              new Refusal.ForTheLaptop(
                  file, "`agent.container`", "write `runtime: arn:aws:bedrock-agentcore:…`"));
    };
  }

  private static List<Refusal> sameNames(List<Canary> canaries) {
    List<Refusal> refusals = new ArrayList<>();
    Map<List<String>, Canary> first = new HashMap<>();
    for (Canary canary : canaries) {
      RuntimeArn runtime = canary.runtime();
      List<String> place = List.of(runtime.account(), runtime.region(), canary.plan().canary());
      Canary other = first.putIfAbsent(place, canary);
      if (other != null) {
        refusals.add(new Refusal.SameName(other, canary));
      }
    }
    return refusals;
  }
}
