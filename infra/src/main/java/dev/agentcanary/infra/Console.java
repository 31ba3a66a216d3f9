package dev.agentcanary.infra;

import dev.agentcanary.plan.RuntimeArn;

/// The AWS console of one region.
///
/// @param runtime gives partition and region
public record Console(RuntimeArn runtime) {
  /// Its address, without a slash at its end.
  public String address() {
    return "https://" + runtime.region() + "." + domain();
  }

  /// A page of CloudWatch.
  ///
  /// @param fragment what the console has behind `#`, e.g. `alarmsV2:alarm/my-agent-down`
  public String cloudWatch(String fragment) {
    return address() + "/cloudwatch/home?region=" + runtime.region() + "#" + fragment;
  }

  private String domain() {
    return switch (runtime.partition()) {
      case "aws-cn" -> "console.amazonaws.cn";
      case "aws-us-gov" -> "console.amazonaws-us-gov.com";
      default -> "console.aws.amazon.com";
    };
  }
}
