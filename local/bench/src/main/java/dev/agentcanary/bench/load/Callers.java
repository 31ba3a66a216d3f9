package dev.agentcanary.bench.load;

import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.PayloadTemplate;
import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.load.aws.Wiring;
import dev.agentcanary.load.wire.ConnectionListener;
import dev.agentcanary.load.wire.LoadAgent;
import dev.agentcanary.plan.RuntimeArn;
import dev.agentcanary.plan.Target;
import dev.agentcanary.plan.Where;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// The load test's way to the agent: a runtime, with signed requests.
final class Callers {
  private static final RuntimeArn ARN =
      new RuntimeArn("aws", "eu-west-1", "123456789012", "known_agent-0ZUOP04U5z");
  private static final Map<String, String> KEYS =
      Map.of("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY", "secret");

  private Callers() {}

  static LoadAgent agent(URI uri, int connections, ConnectionListener listener) {
    return Wiring.agent(
        new Target(
            new Where.Runtime(ARN, "DEFAULT"),
            PayloadTemplate.DEFAULT,
            Map.of(),
            AnswerSettings.DEFAULT),
        new AwsSettings(KEYS, Optional.of(uri)),
        connections,
        listener);
  }
}
