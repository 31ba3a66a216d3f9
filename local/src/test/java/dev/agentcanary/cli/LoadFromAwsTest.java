package dev.agentcanary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.cli.Canary.Result;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import dev.agentcanary.load.aws.S3Store;
import dev.agentcanary.load.cloud.CloudJson;
import dev.agentcanary.load.cloud.Step;
import dev.agentcanary.load.engine.ConnectTimes;
import dev.agentcanary.load.engine.LoadTest;
import dev.agentcanary.load.engine.ProcessShare;
import dev.agentcanary.load.engine.RealTimeline;
import dev.agentcanary.load.limits.PlannedRequest;
import dev.agentcanary.load.profile.Share;
import dev.agentcanary.load.report.ResultFile;
import dev.agentcanary.load.report.ResultReading;
import dev.agentcanary.load.result.Ending;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.load.shard.LoadFunction;
import dev.agentcanary.load.wire.ConnectionListener;
import dev.agentcanary.load.wire.LoadAgent;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.plan.yaml.YamlPlan;
import dev.agentcanary.sim.agent.SimulatedAgent;
import dev.agentcanary.sim.agent.SimulatedAgentSettings;
import dev.agentcanary.sim.states.SimulatedCloud;
import dev.agentcanary.sim.states.StatesError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command, the state machine of the template, and the code of the shards together: the SDK's
/// clients over real HTTP to simulated services, the shards over real HTTP to a simulated agent.
class LoadFromAwsTest {
  private static final Path TEMPLATE =
      Path.of("../infra/src/test/resources/goldens/templates/everything-load.json");

  /// By the watch's clock every test is over, so that it waits for no shard that is dead.
  private static final Duration LONG_AFTER = Duration.ofHours(1);

  private static final String SHIPPED = "../canaries/coach-companion.yaml";

  @TempDir private Path folder;
  private final SimulatedAgent agent =
      SimulatedAgent.start(
          SimulatedAgentSettings.DEFAULT.withSpeed(500), Clock.systemUTC(), Thread::sleep);
  private final ConcurrentLinkedQueue<String> invoked = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();

  @AfterEach
  void close() {
    agent.close();
  }

  @Test
  void allShardsTogetherAreTheTestAndItsReportIsAsOfAnyOther() throws IOException {
    Result result = load(_ -> false);

    assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
    assertThat(result.out()).contains(", from AWS", "test     load-", "PASSED");
    LoadResult sum = written();
    assertThat(sum.ending()).isEqualTo(new Ending.Completed());
    assertThat(sum.tally().turns()).isPositive().isEqualTo(sum.tally().healthy());
    assertThat(invoked).contains("shard 0", "shard 1", "shard 2", "merge").doesNotHaveDuplicates();
    assertThat(agent.opened()).isEqualTo(agent.stopped()).isPositive();
    assertThat(log).anyMatch(line -> line.contains("\"LoadTurns\":" + sum.tally().turns()));
    assertThat(folder.resolve("load.html")).isNotEmptyFile();
  }

  @Test
  void aShardThatIsKilledIsSaidToBeMissingAndTheOthersAreKept() throws IOException {
    Result result = load(shard -> shard == 1);

    assertThat(result.exitCode()).isEqualTo(ExitCode.INCONCLUSIVE);
    LoadResult sum = written();
    assertThat(sum.ending())
        .isEqualTo(new Ending.Incomplete("1 of 3 shards left no result: 1; their logs say why"));
    assertThat(sum.tally().turns()).isPositive();
    assertThat(invoked.stream().filter("shard 1"::equals)).hasSize(1);
  }

  @Test
  void aPlanWithoutTheStackIsToldWhatToDo() {
    Result result =
        new Canary().run("load", SHIPPED, "--on", "aws", "--yes", "--out", folder.toString());

    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .contains("load.on-aws: the plan has no stack of load tests; write `load: {");
  }

  /// With an estimate that no machine outruns: a shard asks no more turns than are estimated.
  private Result load(IntPredicate killed) throws IOException {
    String yaml =
        Files.readString(Path.of(SHIPPED))
            .replaceFirst(
                "(?m)^load:$",
                """
                load:
                  allowed: true
                  on-aws: true
                  new-sessions-per-second: 10000
                  turns-per-second: 10000""")
            .replaceFirst("(?m)^estimate: \\{ turn: \\w+,", "estimate: { turn: 1ms,");
    Path plan = Files.writeString(folder.resolve("plan.yaml"), yaml);
    LoadFunction[] function = new LoadFunction[1];
    try (SimulatedCloud cloud =
        SimulatedCloud.start(TEMPLATE, (_, payload) -> invoke(function[0], payload, killed))) {
      Map<String, String> environment =
          Map.of(
              "AWS_ACCESS_KEY_ID",
              "test",
              "AWS_SECRET_ACCESS_KEY",
              "test",
              "AWS_ENDPOINT_URL_S3",
              cloud.url().toString(),
              "AWS_ENDPOINT_URL_SFN",
              cloud.url().toString());
      function[0] = function(yaml, new AwsSettings(environment, Optional.of(agent.url())));
      Canary canary = new Canary();
      environment.forEach(canary::with);
      return canary.run(
          "load",
          plan.toString(),
          "--on",
          "aws",
          "--yes",
          "--users",
          "600",
          "--think",
          "100ms",
          "--ramp",
          "2s",
          "--warm-up",
          "1s",
          "--duration",
          "2s",
          "--out",
          folder.toString());
    }
  }

  private Json invoke(LoadFunction function, Json payload, IntPredicate killed) {
    Step step = CloudJson.step(payload);
    invoked.add(
        switch (step) {
          case Step.Shard(int shard, _) -> "shard " + shard;
          case Step.Watch _ -> "watch " + invoked.size();
          case Step.Merge _ -> "merge";
        });
    if (step instanceof Step.Shard(int shard, _) && killed.test(shard)) {
      throw new StatesError("Lambda.Unknown", "the function ran out of memory");
    }
    try {
      Json answer = function.carryOut(step);
      return CloudJson.parsed(JsonText.write(answer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LoadFunction function(String yaml, AwsSettings aws) {
    CanaryPlan plan =
        switch (YamlPlan.read("plan.yaml", yaml, _ -> Optional.empty())) {
          case PlanReading.Read read -> read.plan();
          case PlanReading.Rejected(var problems) ->
              throw new IllegalArgumentException(problems.toString());
        };
    var s3 = S3Store.client(aws, "eu-west-1");
    return new LoadFunction(
        plan,
        "the runtime",
        bucket -> new S3Store(s3, bucket),
        () -> Instant.now().plus(LONG_AFTER),
        step -> begin(step, plan, aws),
        log::add);
  }

  /// At once: the common start that the order names is for functions that start cold.
  private static LoadFunction.Started begin(Step.Shard step, CanaryPlan plan, AwsSettings aws) {
    LoadAgent asked =
        dev.agentcanary.load.aws.Wiring.agent(plan.agent(), aws, 10, ConnectionListener.NOBODY);
    RealTimeline timeline = new RealTimeline(Instant.now(), System::nanoTime);
    LoadTest test =
        new LoadTest(
            PlannedRequest.of(
                plan,
                step.order().test(),
                "the runtime",
                step.order().profile(),
                new Share(step.shard(), step.order().shards()),
                PlannedRequest.limits(plan)),
            asked,
            dev.agentcanary.handler.Wiring::session,
            timeline,
            new ConnectTimes(),
            new ProcessShare());
    return new LoadFunction.Started(test, timeline, asked::close);
  }

  private LoadResult written() throws IOException {
    Path file = folder.resolve("load.json");
    return ((ResultReading.Read) ResultFile.read("load.json", Files.readString(file))).result();
  }
}
