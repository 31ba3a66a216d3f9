package dev.agentcanary.handler;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.aws.DataPlane;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.Where;
import dev.agentcanary.report.Redaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// Sends one event through the real handler, against a loopback responder, while the function is
/// being initialized: INIT has full CPU whatever the memory, the first run has not. Event, client,
/// signing, TLS, parsing, checks, metrics and report are loaded then, so that no latency the canary
/// reports is its own.
///
/// Runs on threads of its own, since a client joined in an initializer can deadlock, and is
/// bounded: priming that fails or hangs costs speed, never a run.
final class Priming {
  private static final Duration MOST = Duration.ofSeconds(5);
  private static final String EVENT =
      "{\"version\":\"0\",\"id\":\"warm\",\"detail-type\":\"Scheduled Event\",\"source\":\"warm\","
          + "\"account\":\"123456789012\",\"time\":\"2026-01-01T00:00:00Z\",\"region\":\"eu-west-1\","
          + "\"resources\":[],\"detail\":{}}";

  private Priming() {}

  static void prime(CanaryPlan plan, AwsSettings aws) {
    Thread event = started("priming", () -> sendEvent(plan));
    Thread tls = started("priming-tls", () -> shakeHands(plan.agent().where(), aws));
    try {
      event.join(MOST);
      tls.join(MOST);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Something that may fail.
  private interface Attempt {
    void make() throws IOException;
  }

  private static Thread started(String name, Attempt attempt) {
    return Thread.ofPlatform()
        .name(name)
        .daemon()
        .start(
            () -> {
              try {
                attempt.make();
              } catch (IOException | RuntimeException e) {
                // The first run is slower, and as right as any.
              }
            });
  }

  private static void sendEvent(CanaryPlan plan) throws IOException {
    try (LoopbackResponder responder = LoopbackResponder.start()) {
      CanaryPlan warm = WarmPlan.of(plan, responder.url());
      AwsSettings aws = new AwsSettings(WarmPlan.ENVIRONMENT, Optional.of(responder.url()));
      Agent agent = Wiring.agent(warm.agent(), aws);
      Publication publication = new Publication(new Redaction(warm.redact()), _ -> {});
      CanaryHandler handler = new CanaryHandler(Wiring.function(warm, agent, publication));
      for (int i = 0; i < Integer.getInteger("ev.n", 1); i++) {
        handler.respond(
            new ByteArrayInputStream(EVENT.getBytes(StandardCharsets.UTF_8)),
            OutputStream.nullOutputStream(),
            MOST.plusSeconds(5));
      }
    }
  }

  private static void shakeHands(Where where, AwsSettings aws) throws IOException {
    switch (where) {
      case Where.Runtime runtime -> {
        URI service = DataPlane.url(aws, runtime.arn().region());
        if (service.getScheme().equals("https")) {
          for (int i = 0; i < Integer.getInteger("warm.n", 1); i++) {
            WarmTls.overUrlConnection(service);
          }
        }
      }
      case Where.BearerRuntime bearer -> {
        URI service = DataPlane.url(aws, bearer.arn().region());
        if (service.getScheme().equals("https")) {
          WarmTls.overHttpClient(service);
        }
      }
      case Where.Container _ -> {}
    }
  }
}
