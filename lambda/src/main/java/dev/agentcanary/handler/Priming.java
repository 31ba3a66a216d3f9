package dev.agentcanary.handler;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.aws.DataPlane;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.Target;
import dev.agentcanary.report.Redaction;
import dev.agentcanary.run.Lookout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Sends one event through the real handler, against a loopback responder, while the function is
/// being initialized: INIT has full CPU whatever the memory, the first run has not. Event, client,
/// signing, TLS, parsing, checks, metrics and report are loaded then, so that no latency the canary
/// reports is its own.
///
/// Then too the first run's look at what the agent leaves behind is taken; the agent itself is not
/// asked.
///
/// Runs on threads of its own, since a client joined in an initializer can deadlock, and is
/// bounded: priming that fails or hangs costs speed, never a run.
final class Priming {
  private static final Duration MOST = Duration.ofSeconds(5);
  private static final Duration MOST_LOOK = Duration.ofSeconds(1);
  private static final String EVENT =
      "{\"version\":\"0\",\"id\":\"warm\",\"detail-type\":\"Scheduled Event\",\"source\":\"warm\","
          + "\"account\":\"123456789012\",\"time\":\"2026-01-01T00:00:00Z\",\"region\":\"eu-west-1\","
          + "\"resources\":[],\"detail\":{}}";

  private final CanaryPlan plan;
  private final Thread tls;
  private final Lookout lookout;
  private final Clock clock;

  /// @param tls as [#tls] started it
  /// @param lookout of the function
  Priming(CanaryPlan plan, Thread tls, Lookout lookout, Clock clock) {
    this.plan = plan;
    this.tls = tls;
    this.lookout = lookout;
    this.clock = clock;
  }

  /// Makes the agent that is asked while priming.
  @FunctionalInterface
  interface WarmAgent {
    /// @param target as the plan has it, with the loopback's address
    Agent at(Target target, URI loopback);
  }

  /// Begins with what needs no plan: TLS with the service of this region.
  ///
  /// @param region empty outside Lambda: then there is nothing to begin with
  static Thread tls(AwsSettings aws, Optional<String> region) {
    return started("priming-tls", () -> shakeHands(aws, region));
  }

  /// Sends the event, looks ahead for the first run, and waits for both.
  void run(WarmAgent agent) {
    Instant end = clock.instant().plus(MOST);
    Thread event = started("priming", () -> sendEvent(agent));
    Thread look = started("looking-ahead", this::lookAhead);
    try {
      event.join(MOST);
      look.join(Duration.between(clock.instant(), end));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Something that may fail.
  private interface Attempt {
    void make() throws IOException, InterruptedException;
  }

  private static Thread started(String name, Attempt attempt) {
    return Thread.ofPlatform()
        .name(name)
        .daemon()
        .start(
            () -> {
              try {
                attempt.make();
              } catch (IOException | InterruptedException | RuntimeException e) {
                // The first run is slower, and as right as any.
              }
            });
  }

  private void sendEvent(WarmAgent agent) throws IOException {
    try (LoopbackResponder responder = LoopbackResponder.start()) {
      CanaryPlan warm = WarmPlan.of(plan, responder.url());
      Publication publication =
          new Publication(warm, new Redaction(warm.redact()), Optional.empty(), _ -> {});
      CanaryHandler handler =
          new CanaryHandler(
              Wiring.function(
                  warm,
                  agent.at(warm.agent(), responder.url()),
                  new AwsSettings(WarmPlan.ENVIRONMENT, Optional.of(responder.url())),
                  Lookout.NONE,
                  publication));
      handler.respond(
          new ByteArrayInputStream(EVENT.getBytes(StandardCharsets.UTF_8)),
          OutputStream.nullOutputStream(),
          MOST.plusSeconds(5));
    }
  }

  /// After the first handshake, since it needs all that this one loads.
  private void lookAhead() throws InterruptedException {
    tls.join(MOST);
    lookout.ahead(clock.instant(), MOST_LOOK);
  }

  private static void shakeHands(AwsSettings aws, Optional<String> region) {
    if (region.isPresent()) {
      URI service = DataPlane.url(aws, region.get());
      if (service.getScheme().equals("https")) {
        WarmTls.with(service);
      }
    }
  }
}
