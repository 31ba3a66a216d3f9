package dev.agentcanary.infra.dashboard;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.plan.RuntimeArn;

/// Addresses in the AWS console.
///
/// @param runtime gives partition and region
public record Links(RuntimeArn runtime) {
  /// Of the canary's own console.
  public static Links of(Canary canary) {
    return new Links(canary.runtime());
  }

  /// A dashboard.
  public String dashboard(String name) {
    return cloudWatch("dashboards/dashboard/" + name);
  }

  /// An alarm.
  public String alarm(String name) {
    return cloudWatch("alarmsV2:alarm/" + name);
  }

  /// A log group. The console wants its name escaped twice, with `$` for `%`.
  public String logGroup(String name) {
    return cloudWatch("logsV2:log-groups/log-group/" + name.replace("/", "$252F"));
  }

  /// The list of agent runtimes, where the watched one is.
  public String agents() {
    return console() + "/bedrock-agentcore/agents?region=" + runtime.region();
  }

  /// A function.
  public String function(String name) {
    return console() + "/lambda/home?region=" + runtime.region() + "#/functions/" + name;
  }

  private String cloudWatch(String fragment) {
    return console() + "/cloudwatch/home?region=" + runtime.region() + "#" + fragment;
  }

  private String console() {
    return "https://" + runtime.region() + "." + domain();
  }

  private String domain() {
    return switch (runtime.partition()) {
      case "aws-cn" -> "console.amazonaws.cn";
      case "aws-us-gov" -> "console.amazonaws-us-gov.com";
      default -> "console.aws.amazon.com";
    };
  }
}
