package dev.agentcanary.load.shard;

import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.handler.PackagedPlan;
import dev.agentcanary.load.aws.S3Store;
import dev.agentcanary.load.cloud.Step;
import dev.agentcanary.load.engine.ConnectTimes;
import dev.agentcanary.load.engine.LoadTest;
import dev.agentcanary.load.engine.ProcessShare;
import dev.agentcanary.load.engine.RealTimeline;
import dev.agentcanary.load.limits.PlannedRequest;
import dev.agentcanary.load.profile.Share;
import dev.agentcanary.load.profile.Workload;
import dev.agentcanary.load.wire.ConnectionListener;
import dev.agentcanary.load.wire.LoadAgent;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.Where;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.s3.S3Client;

/// Where the function's clocks, ids and adapters are made.
final class Wiring {
  private Wiring() {}

  /// The function as Lambda starts it.
  static LoadFunction function() {
    AwsSettings aws = AwsSettings.of(System.getenv());
    CanaryPlan plan = PackagedPlan.read(PackagedPlan.text()).plan();
    S3Client s3 = S3Store.client(aws, System.getenv("AWS_REGION"));
    return new LoadFunction(
        plan,
        asked(plan.agent().where()),
        bucket -> new S3Store(s3, bucket),
        Instant::now,
        step -> begin(step, plan, aws),
        System.out::println);
  }

  /// Connections are opened while the others get ready, so that all begin in the same moment.
  private static LoadFunction.Started begin(Step.Shard step, CanaryPlan plan, AwsSettings aws) {
    Share share = new Share(step.shard(), step.order().shards());
    ConnectTimes connects = new ConnectTimes();
    LoadAgent agent =
        dev.agentcanary.load.aws.Wiring.agent(
            plan.agent(), aws, connections(step, share), listening(connects));
    waitUntil(step.order().startAt());
    RealTimeline timeline = new RealTimeline(Instant.now(), System::nanoTime);
    LoadTest test =
        new LoadTest(
            PlannedRequest.of(
                plan,
                step.order().test(),
                asked(plan.agent().where()),
                step.order().profile(),
                share,
                PlannedRequest.limits(plan)),
            agent,
            dev.agentcanary.handler.Wiring::session,
            timeline,
            connects,
            new ProcessShare());
    return new LoadFunction.Started(test, timeline, agent::close);
  }

  private static ConnectionListener listening(ConnectTimes connects) {
    return new ConnectionListener() {
      @Override
      public void opened(Duration took) {
        connects.add(took);
      }
    };
  }

  private static int connections(Step.Shard step, Share share) {
    return switch (step.order().profile().workload()) {
      case Workload.Closed closed -> share.part(closed.users());
      case Workload.Open open -> Math.min(100, share.part(open.mostAtOnce()));
    };
  }

  private static void waitUntil(Instant moment) {
    try {
      Thread.sleep(Duration.between(Instant.now(), moment));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static String asked(Where where) {
    return switch (where) {
      case Where.Runtime(var arn, String endpoint) -> arn + ", " + endpoint;
      case Where.BearerRuntime(var arn, String endpoint, _) -> arn + ", " + endpoint;
      case Where.Container(var url) -> url.toString();
    };
  }
}
