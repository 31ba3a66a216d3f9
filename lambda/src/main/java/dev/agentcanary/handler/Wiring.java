package dev.agentcanary.handler;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Vantage;
import dev.agentcanary.agent.wire.WireSettings;
import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.aws.BearerAgent;
import dev.agentcanary.aws.RuntimeAgent;
import dev.agentcanary.aws.RuntimeLookout;
import dev.agentcanary.aws.RuntimeService;
import dev.agentcanary.aws.TokenSource;
import dev.agentcanary.http.ContainerAgent;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.Target;
import dev.agentcanary.plan.Where;
import dev.agentcanary.report.Redaction;
import dev.agentcanary.run.Lookout;
import dev.agentcanary.run.RealTempo;
import dev.agentcanary.run.RunListener;
import dev.agentcanary.run.Tempo;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Where real clocks, ids and adapters are made; everything else is handed them.
public final class Wiring {
  private Wiring() {}

  /// The function as Lambda starts it: plan read, path primed.
  ///
  /// @throws IllegalStateException if the plan cannot be read
  static CanaryFunction primedFunction() {
    AwsSettings aws = AwsSettings.of(System.getenv());
    Optional<String> region = Optional.ofNullable(System.getenv("AWS_REGION"));
    Thread tls = Priming.tls(aws, region);
    String json = PackagedPlan.text();
    PackagedPlan packaged = PackagedPlan.read(json);
    CanaryPlan plan = packaged.plan();
    Lookout lookout = lookout(plan, aws);
    return function(
        plan,
        primed(plan.agent(), aws, new Priming(plan, tls, lookout, Clock.systemUTC())),
        aws,
        lookout,
        new Publication(
            plan,
            new Redaction(plan.redact()),
            Optional.of(packaged.version()),
            System.out::println));
  }

  /// The transport that the plan asks for, after priming it. A client that can be pointed elsewhere
  /// is primed itself; of the others one like it is.
  private static Agent primed(Target target, AwsSettings aws, Priming priming) {
    WireSettings wire = wire(WireSettings.HEAD_BYTES);
    if (target.where() instanceof Where.Runtime runtime) {
      RuntimeService service = RuntimeService.of(aws, runtime.arn().region());
      priming.run(
          (warm, loopback) -> new RuntimeAgent(runtime, warm, service.asking(loopback), wire));
      return new RuntimeAgent(runtime, target, service, wire);
    }
    priming.run(
        (warm, loopback) ->
            agent(warm, new AwsSettings(WarmPlan.ENVIRONMENT, Optional.of(loopback))));
    return agent(target, aws);
  }

  /// A function for that agent, in real time.
  ///
  /// @param aws says where a second look is taken at
  static CanaryFunction function(
      CanaryPlan plan, Agent agent, AwsSettings aws, Lookout lookout, Publication publication) {
    return new CanaryFunction(
        plan,
        agent,
        new LateVantage(plan.agent(), aws),
        lookout,
        Wiring::tempo,
        Wiring::session,
        Wiring::runId,
        RunListener.NOBODY,
        publication);
  }

  /// The transport that a target asks for.
  public static Agent agent(Target target, AwsSettings aws) {
    return agent(target, aws, WireSettings.HEAD_BYTES);
  }

  /// The transport that a target asks for, keeping so many bytes of each body as evidence.
  public static Agent agent(Target target, AwsSettings aws, int headBytes) {
    WireSettings wire = wire(headBytes);
    return switch (target.where()) {
      case Where.Container container -> new ContainerAgent(container, target, wire);
      case Where.Runtime runtime ->
          new RuntimeAgent(runtime, target, RuntimeService.of(aws, runtime.arn().region()), wire);
      case Where.BearerRuntime bearer ->
          new BearerAgent(
              bearer, target, TokenSource.of(bearer.grant(), aws, Clock.systemUTC()), aws, wire);
    };
  }

  /// Where a second look is taken from.
  public static Vantage vantage(Target target, AwsSettings aws) {
    return Vantages.of(target.where(), aws, System::nanoTime);
  }

  /// What looks at that the agent leaves behind in AWS; nothing of a container.
  public static Lookout lookout(CanaryPlan plan, AwsSettings aws) {
    Where where = plan.agent().where();
    if (where instanceof Where.Runtime runtime) {
      return RuntimeLookout.of(runtime.arn(), runtime.endpoint(), plan.footprint(), aws);
    }
    return where instanceof Where.BearerRuntime bearer
        ? RuntimeLookout.of(bearer.arn(), bearer.endpoint(), plan.footprint(), aws)
        : Lookout.NONE;
  }

  private static WireSettings wire(int headBytes) {
    return new WireSettings(System::nanoTime, Clock.systemUTC(), Thread::sleep, headBytes);
  }

  /// Time from now on.
  public static Tempo tempo() {
    return new RealTempo(Instant.now(), System::nanoTime);
  }

  /// A session no other run has; the prefix tells the agent's owner who is asking.
  public static SessionId session() {
    return new SessionId("canary-" + UUID.randomUUID());
  }

  /// A run's id, where the schedule brings none.
  public static String runId() {
    return UUID.randomUUID().toString();
  }
}
