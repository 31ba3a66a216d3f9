package dev.agentcanary.load.aws;

import dev.agentcanary.agent.wire.WireSettings;
import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.load.wire.ConnectionListener;
import dev.agentcanary.load.wire.ConnectionSettings;
import dev.agentcanary.load.wire.LoadAgent;
import dev.agentcanary.plan.RuntimeArn;
import dev.agentcanary.plan.Target;
import dev.agentcanary.plan.TokenGrant;
import dev.agentcanary.plan.Where;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/// Agents under load as the contracts want them; closes them all.
final class Loading implements AutoCloseable {
  static final RuntimeArn ARN =
      new RuntimeArn("aws", "eu-west-1", "123456789012", "coach-0ZUOP04U5z");
  static final Map<String, String> KEYS =
      Map.of(
          "AWS_ACCESS_KEY_ID", "AKIDEXAMPLE",
          "AWS_SECRET_ACCESS_KEY", "secret",
          "AWS_SESSION_TOKEN", "session",
          "CANARY_ID", "id",
          "CANARY_SECRET", "s3cret");

  private final List<LoadAgent> made = new ArrayList<>();

  static Where.BearerRuntime bearer(URI tokens) {
    return new Where.BearerRuntime(
        ARN,
        "DEFAULT",
        new TokenGrant(
            tokens.resolve("/oauth2/token"),
            new TokenGrant.Credentials.Environment("CANARY_ID", "CANARY_SECRET"),
            Optional.empty()));
  }

  /// One that opens no connection before it is asked.
  LoadAgent agent(Where where, URI base, Target target, WireSettings wire) {
    LoadAgent agent =
        Wiring.agent(
            new Target(where, target.payload(), target.headers(), target.answer()),
            new AwsSettings(KEYS, Optional.of(base)),
            new ConnectionSettings(
                0,
                Duration.ZERO,
                ConnectionSettings.KEEP,
                System::nanoTime,
                Thread::sleep,
                ConnectionListener.NOBODY),
            (SSLSocketFactory) SSLSocketFactory.getDefault(),
            wire);
    made.add(agent);
    return agent;
  }

  @Override
  public void close() {
    made.forEach(LoadAgent::close);
  }
}
