package dev.agentcanary.infra.dashboard.metric;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.dashboard.metric.Metric.Dimension;
import java.util.List;

/// The set of dimensions by which a service tells one thing of a canary from others.
enum Identity {
  /// The agent's endpoint, as AgentCore counts requests. The constructs of this CDK version name
  /// another set, on which nothing is ever written (aws/aws-cdk pull request 38486).
  AGENT {
    @Override
    List<Dimension> of(Canary canary) {
      return List.of(
          new Dimension("Operation", "InvokeAgentRuntime"), agentName(canary), resource(canary));
    }
  },
  /// The agent's endpoint, as AgentCore counts what it uses.
  AGENT_USAGE {
    @Override
    List<Dimension> of(Canary canary) {
      return List.of(
          new Dimension("Service", "AgentCore.Runtime"), resource(canary), agentName(canary));
    }
  },
  /// The canary's function.
  FUNCTION {
    @Override
    List<Dimension> of(Canary canary) {
      return List.of(new Dimension("FunctionName", canary.names().function()));
    }
  },
  /// The canary's group of schedules.
  SCHEDULE_GROUP {
    @Override
    List<Dimension> of(Canary canary) {
      return List.of(new Dimension("ScheduleGroup", canary.names().scheduleGroup()));
    }
  },
  /// The queue of events that came to nothing.
  DEAD_LETTERS {
    @Override
    List<Dimension> of(Canary canary) {
      return List.of(new Dimension("QueueName", canary.names().deadLetters()));
    }
  },
  /// The function's log group.
  LOG_GROUP {
    @Override
    List<Dimension> of(Canary canary) {
      return List.of(new Dimension("LogGroupName", canary.names().logGroup()));
    }
  };

  abstract List<Dimension> of(Canary canary);

  private static Dimension agentName(Canary canary) {
    return new Dimension("Name", canary.runtime().name() + "::" + canary.endpoint());
  }

  private static Dimension resource(Canary canary) {
    return new Dimension("Resource", canary.runtime().toString());
  }
}
