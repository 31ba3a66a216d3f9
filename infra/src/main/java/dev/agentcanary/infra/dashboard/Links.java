package dev.agentcanary.infra.dashboard;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.Console;
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
    return console().cloudWatch("dashboards/dashboard/" + name);
  }

  /// An alarm.
  public String alarm(String name) {
    return console().cloudWatch("alarmsV2:alarm/" + name);
  }

  /// A log group. The console wants its name escaped twice, with `$` for `%`.
  public String logGroup(String name) {
    return console().cloudWatch("logsV2:log-groups/log-group/" + name.replace("/", "$252F"));
  }

  /// The list of agent runtimes, where the watched one is.
  public String agents() {
    return console().address() + "/bedrock-agentcore/agents?region=" + runtime.region();
  }

  /// A function.
  public String function(String name) {
    return console().address() + "/lambda/home?region=" + runtime.region() + "#/functions/" + name;
  }

  private Console console() {
    return new Console(runtime);
  }
}
