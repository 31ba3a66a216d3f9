package dev.agentcanary.infra.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The same watch kept by CloudWatch Synthetics: one script that asks all probes side by side at
/// the same cadence, with the same metrics, alarms, dashboard, logs and topics.
///
/// In its favour: one canary for all probes, and no S3 for what its runs leave behind.
final class SyntheticsBill {
  /// Synthetics' default; the least is 960 MB.
  private static final int MEGABYTES = 1024;

  private static final Set<String> REPLACED =
      Set.of("lambda-compute", "lambda-requests", "scheduler", "queue", "secret");

  private SyntheticsBill() {}

  static Bill of(Bill canary, Workload work, Prices prices) {
    List<CostLine> lines = new ArrayList<>();
    lines.add(
        CostLine.of(
            "synthetics-runs", "Synthetics, runs", work.runs(), prices.of(Charge.SYNTHETICS_RUNS)));
    lines.add(
        CostLine.of(
            "lambda-compute",
            "Lambda, compute",
            work.runs() * work.runSeconds() * MEGABYTES / 1024,
            prices.of(Charge.LAMBDA_COMPUTE_X86)));
    lines.add(
        CostLine.of(
            "lambda-requests", "Lambda, requests", work.runs(), prices.of(Charge.LAMBDA_REQUESTS)));
    canary.lines().stream().filter(line -> !REPLACED.contains(line.id())).forEach(lines::add);
    return new Bill(lines);
  }
}
