package dev.agentcanary.sim.cloudwatch.template;

import java.util.Map;

/// Where a template is deployed: what its pseudo parameters stand for.
///
/// @param account 12 digits
/// @param parameters values of template parameters by name; they win over defaults
/// @param imports values of other stacks by export name, and of SSM parameters as `ssm:` and name
public record Deployment(
    String stack,
    String account,
    String region,
    Map<String, String> parameters,
    Map<String, String> imports) {
  public Deployment {
    parameters = Map.copyOf(parameters);
    imports = Map.copyOf(imports);
  }

  /// A stack by itself, in an account that is made up.
  public static Deployment of(String stack) {
    return new Deployment(stack, "123456789012", "eu-west-1", Map.of(), Map.of());
  }

  /// The same with these imports instead.
  public Deployment withImports(Map<String, String> imports) {
    return new Deployment(stack, account, region, parameters, imports);
  }

  /// An ARN in the account and region.
  String arn(String service, String resource) {
    return "arn:aws:%s:%s:%s:%s".formatted(service, region, account, resource);
  }
}
