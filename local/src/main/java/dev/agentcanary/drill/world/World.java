package dev.agentcanary.drill.world;

import dev.agentcanary.sim.agent.virtual.AgentCondition;

/// How everything is at a moment.
///
/// @param agent what is the matter with the agent
/// @param traces what the agent leaves behind beside its answers
/// @param invocations what becomes of the schedule's events
/// @param path how metrics become visible
public record World(AgentCondition agent, Traces traces, Invocations invocations, MetricPath path) {
  /// All is well.
  public static final World WELL =
      new World(AgentCondition.HEALTHY, Traces.USUAL, Invocations.RUN, MetricPath.NORMAL);

  /// The canary is well, the agent is so.
  public static World agent(AgentCondition condition) {
    return new World(condition, Traces.USUAL, Invocations.RUN, MetricPath.NORMAL);
  }

  /// The agent answers well and leaves that behind.
  public static World traces(Traces traces) {
    return new World(AgentCondition.HEALTHY, traces, Invocations.RUN, MetricPath.NORMAL);
  }

  /// The agent is well, the schedule's events become that.
  public static World invocations(Invocations become) {
    return new World(AgentCondition.HEALTHY, Traces.USUAL, become, MetricPath.NORMAL);
  }

  /// Agent and canary are well, metrics take that way.
  public static World path(MetricPath path) {
    return new World(AgentCondition.HEALTHY, Traces.USUAL, Invocations.RUN, path);
  }
}
