package dev.agentcanary.infra.paging;

import dev.agentcanary.infra.Names;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;

/// Permission for CloudWatch on behalf of a canary's composites, and of nobody else's alarm: the
/// account and the alarm that the service acts for are conditions.
final class FromItsAlarms {
  private FromItsAlarms() {}

  /// @param composites whose actions it serves, e.g. `page`
  static PolicyStatement may(
      String sid, Names names, List<String> composites, List<String> actions, String resource) {
    return PolicyStatement.Builder.create()
        .sid(sid)
        .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
        .actions(actions)
        .resources(List.of(resource))
        .conditions(
            new TreeMap<>(
                Map.of(
                    "StringEquals",
                    Map.of("aws:SourceAccount", names.runtime().account()),
                    "ArnEquals",
                    Map.of("aws:SourceArn", composites.stream().map(names::alarmArn).toList()))))
        .build();
  }
}
