package dev.agentcanary.bench.coldstart;

import dev.agentcanary.bench.KnownAgent;
import dev.agentcanary.sim.lambda.Completion;
import dev.agentcanary.sim.lambda.FakeRuntimeApi;
import dev.agentcanary.sim.lambda.Invocation;
import dev.agentcanary.sim.lambda.InvocationRequest;
import dev.agentcanary.sim.lambda.LambdaFunction;
import dev.agentcanary.sim.lambda.LambdaProcess;
import dev.agentcanary.sim.lambda.Readiness;
import dev.agentcanary.sim.lambda.RuntimeInterfaceClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Measures one cold start: process, INIT, one event that makes one probe, end.
final class Gauge {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String EVENT =
      """
      {"version":"0","id":"89d1a02d-5ec7-412e-82f5-13505f849b41","detail-type":"Scheduled Event",\
      "source":"aws.scheduler","account":"123456789012","time":"2026-11-01T00:05:00Z",\
      "region":"eu-west-1","resources":[],"detail":{}}""";

  private final KnownAgent agent;
  private final List<Path> client = RuntimeInterfaceClient.onThisClassPath();

  Gauge(KnownAgent agent) {
    this.agent = agent;
  }

  /// Runs the function once.
  ///
  /// @param share where the process goes once its INIT is over, as Lambda does it
  ColdRun measure(LambdaFunction function, Optional<CpuShare> share)
      throws IOException, InterruptedException {
    agent.forget();
    try (FakeRuntimeApi api = FakeRuntimeApi.start(InstantSource.system(), System::nanoTime);
        LambdaProcess process = LambdaProcess.start(api, function, client, System::nanoTime)) {
      double init = initMs(process);
      if (share.isPresent()) {
        share.get().add(process.pid());
      }
      Invocation invocation = api.enqueue(InvocationRequest.of(EVENT, Duration.ofMinutes(1)));
      Completion answer = invocation.await(LONG);
      if (answer instanceof Completion.Failed failed) {
        throw new IllegalStateException("the function failed: " + failed.body());
      }
      double first = (answer.nanos() - invocation.handedOver().join()) / 1e6;
      double cpu = cpuMs(process.pid());
      double peak = peakMegabytes(process.pid());
      return new ColdRun(init, first, reported(process) - truth(), cpu, peak);
    }
  }

  /// Counts the classes that are loaded until the first answer.
  long classes(LambdaFunction function, Path log) throws IOException, InterruptedException {
    measure(function.withJvmOptions("-Xlog:class+load:file=" + log), Optional.empty());
    try (var lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(" source: ")).count();
    }
  }

  private static double initMs(LambdaProcess process) {
    return switch (process.awaitReady(LONG)) {
      case Readiness.Ready(long nanos) -> nanos / 1e6;
      case Readiness.InitFailed failed -> throw new IllegalStateException(failed.toString());
      case Readiness.Exited exited -> throw new IllegalStateException(exited.toString());
    };
  }

  private static double reported(LambdaProcess process) throws InterruptedException {
    String line =
        process
            .awaitOutput(text -> ReportedLatency.in(text).isPresent(), LONG)
            .orElseThrow(() -> new IllegalStateException("no Latency in " + process.output()));
    OptionalDouble latency = ReportedLatency.in(line);
    return latency.orElseThrow();
  }

  private double truth() throws InterruptedException {
    return agent.truths(1).getFirst().totalNanos() / 1e6;
  }

  private static double cpuMs(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().totalCpuDuration())
        .map(time -> time.toNanos() / 1e6)
        .orElse(Double.NaN);
  }

  private static double peakMegabytes(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
      }
    }
    return Double.NaN;
  }
}
