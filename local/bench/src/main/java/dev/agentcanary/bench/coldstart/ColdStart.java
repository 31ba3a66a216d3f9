package dev.agentcanary.bench.coldstart;

import dev.agentcanary.bench.Benchmark;
import dev.agentcanary.bench.Certificate;
import dev.agentcanary.bench.KnownAgent;
import dev.agentcanary.bench.Setting;
import dev.agentcanary.bench.WarmUp;
import dev.agentcanary.sim.lambda.LambdaFunction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The function and the usual stack, started in turn, at full CPU and with Lambda's share of it.
public final class ColdStart implements Benchmark {
  private static final int FULL_CPU = 0;
  private static final List<Integer> MEMORIES = List.of(FULL_CPU, 512, 256);

  @Override
  public void run(Setting setting) throws Exception {
    Certificate certificate = setting.certificate();
    try (KnownAgent agent = KnownAgent.https(certificate.context())) {
      WarmUp.of(agent, certificate.context());
      List<Candidate> candidates = Candidates.in(setting, agent.uri(), certificate);
      Gauge gauge = new Gauge(agent);
      ColdStartReport report = new ColdStartReport(setting.out());
      for (int memory : MEMORIES) {
        report.add(memory, measure(gauge, candidates, memory, setting.runs()));
      }
      for (Candidate candidate : candidates) {
        Path log = setting.scratch().resolve("classes-" + candidate.name().hashCode());
        report.add(candidate, gauge.classes(candidate.function(), log));
      }
      report.targets();
    }
  }

  /// Runs of each candidate by its name; none when the CPU cannot be limited here.
  private static Map<String, List<ColdRun>> measure(
      Gauge gauge, List<Candidate> candidates, int memory, int runs)
      throws IOException, InterruptedException {
    Map<String, List<ColdRun>> measured = new LinkedHashMap<>();
    for (int run = 0; run < runs; run++) {
      for (Candidate candidate : candidates) {
        Optional<CpuShare> share = memory == FULL_CPU ? Optional.empty() : CpuShare.of(memory);
        if (memory != FULL_CPU && share.isEmpty()) {
          return Map.of();
        }
        LambdaFunction function =
            candidate.function().withMemory(memory == FULL_CPU ? 512 : memory);
        try {
          measured
              .computeIfAbsent(candidate.name(), _ -> new ArrayList<>())
              .add(gauge.measure(function, share));
        } finally {
          if (share.isPresent()) {
            share.get().close();
          }
        }
      }
    }
    return measured;
  }
}
