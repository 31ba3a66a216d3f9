package dev.agentcanary.handler;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.report.Redaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ServerSocketFactory;

/// Sends one event through the real handler, against a loopback responder, while the function is
/// being initialized: INIT has full CPU whatever the memory, the first run has not. Event, client,
/// signing, TLS, parsing, checks, metrics and report are loaded then, so that no latency the canary
/// reports is its own.
///
/// Runs on a thread of its own, since a client joined in an initializer can deadlock, and is
/// bounded: priming that fails or hangs costs speed, never a run.
final class Priming {
  private static final Duration MOST = Duration.ofSeconds(5);
  private static final String EVENT =
      "{\"version\":\"0\",\"id\":\"warm\",\"detail-type\":\"Scheduled Event\",\"source\":\"warm\","
          + "\"account\":\"123456789012\",\"time\":\"2026-01-01T00:00:00Z\",\"region\":\"eu-west-1\","
          + "\"resources\":[],\"detail\":{}}";

  private Priming() {}

  static void prime(CanaryPlan plan) {
    Thread thread = Thread.ofPlatform().name("priming").daemon().start(() -> attempt(plan));
    try {
      thread.join(MOST);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void attempt(CanaryPlan plan) {
    try {
      sendEvent(plan);
      WarmTls.handshake(plan.agent().where());
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      // The first run is slower, and as right as any.
    }
  }

  private static void sendEvent(CanaryPlan plan) throws IOException {
    try (LoopbackResponder responder =
        LoopbackResponder.start(ServerSocketFactory.getDefault(), "http")) {
      CanaryPlan warm = WarmPlan.of(plan, responder.url());
      AwsSettings aws = new AwsSettings(WarmPlan.ENVIRONMENT, Optional.of(responder.url()));
      Agent agent = Wiring.agent(warm.agent(), aws);
      new CanaryHandler(
              Wiring.function(warm, agent, new Publication(new Redaction(warm.redact()), _ -> {})))
          .respond(
              new ByteArrayInputStream(EVENT.getBytes(StandardCharsets.UTF_8)),
              OutputStream.nullOutputStream(),
              MOST.plusSeconds(5));
    }
  }
}
