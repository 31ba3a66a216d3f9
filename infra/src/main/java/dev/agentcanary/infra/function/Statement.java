package dev.agentcanary.infra.function;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A statement of an IAM policy.
///
/// @param sid what it is for, letters and digits
/// @param effect `Allow` or `Deny`
/// @param principal who, in the policy of a resource or of a role's trust; empty in an identity's
/// @param actions e.g. `sqs:SendMessage`
/// @param resources ARNs; empty in a role's trust
/// @param condition by operator, then by key
public record Statement(
    String sid,
    String effect,
    Map<String, Object> principal,
    List<String> actions,
    List<String> resources,
    Map<String, Map<String, String>> condition) {
  public Statement {
    principal = sorted(principal);
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
    Map<String, Map<String, String>> conditions = new TreeMap<>();
    condition.forEach((operator, keys) -> conditions.put(operator, sorted(keys)));
    condition = Collections.unmodifiableMap(conditions);
  }

  /// What an identity may do, and to what.
  public static Statement allow(String sid, List<String> actions, List<String> resources) {
    return new Statement(sid, "Allow", Map.of(), actions, resources, Map.of());
  }

  /// That a service may take on a role.
  ///
  /// @param service e.g. `lambda.amazonaws.com`
  public static Statement trust(String service, Map<String, Map<String, String>> condition) {
    return new Statement(
        "Trust",
        "Allow",
        Map.of("Service", service),
        List.of("sts:AssumeRole"),
        List.of(),
        condition);
  }

  /// That nobody may use a resource without TLS.
  public static Statement tlsOnly(List<String> actions, List<String> resources) {
    return new Statement(
        "TlsOnly",
        "Deny",
        Map.of("AWS", "*"),
        actions,
        resources,
        Map.of("Bool", Map.of("aws:SecureTransport", "false")));
  }

  /// The policy document of these statements, as CloudFormation takes it.
  public static Map<String, Object> document(List<Statement> statements) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("Version", "2012-10-17");
    document.put("Statement", statements.stream().map(Statement::members).toList());
    return document;
  }

  /// By key, so that the same policy always gives the same text.
  private static <V> Map<String, V> sorted(Map<String, V> map) {
    return Collections.unmodifiableMap(new TreeMap<>(map));
  }

  private Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("Sid", sid);
    members.put("Effect", effect);
    if (!principal.isEmpty()) {
      members.put("Principal", principal);
    }
    members.put("Action", actions);
    if (!resources.isEmpty()) {
      members.put("Resource", resources);
    }
    if (!condition.isEmpty()) {
      members.put("Condition", condition);
    }
    return members;
  }
}
