package dev.agentcanary.infra.function;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnResource;

/// A rule of cdk-nag that does not apply to a resource, and why.
///
/// Written as the metadata that cdk-nag reads, so that the app does not depend on it.
///
/// @param rule e.g. `AwsSolutions-IAM5`
/// @param findings which of the rule's findings, e.g. `Resource::*`; empty for the rule as a whole
/// @param reason for whoever reviews the permissions
public record Suppression(String rule, List<String> findings, String reason) {
  public Suppression {
    findings = List.copyOf(findings);
  }

  /// Marks the resource with all of them.
  public static void mark(CfnResource resource, List<Suppression> suppressions) {
    resource.addMetadata(
        "cdk_nag",
        Map.of("rules_to_suppress", suppressions.stream().map(Suppression::members).toList()));
  }

  private Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", rule);
    members.put("reason", reason);
    if (!findings.isEmpty()) {
      members.put("applies_to", findings);
    }
    return members;
  }
}
