package dev.agentcanary.preview;

import dev.agentcanary.drill.world.RunRecord;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.PlanVersion;
import dev.agentcanary.preview.log.LogLine;
import dev.agentcanary.report.Redaction;
import dev.agentcanary.report.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The log of the function: a report for each run that came to its end, as the function writes it.
final class Logs {
  /// Stands for the version of the packaged plan, which a drill does not package.
  private static final PlanVersion DRILLED = new PlanVersion("drilled");

  private Logs() {}

  /// The lines of each log group that there is.
  static Map<String, List<LogLine>> of(CanaryPlan plan, List<RunRecord> runs) {
    Redaction redaction = new Redaction(plan.redact());
    List<LogLine> lines = new ArrayList<>();
    for (RunRecord run : runs) {
      run.outcome()
          .map(outcome -> RunReport.jsonLine(outcome, Optional.of(DRILLED), redaction))
          .flatMap(Logs::object)
          .ifPresent(json -> lines.add(new LogLine(run.endedAt(), json)));
    }
    return Map.of("/aws/lambda/canary-" + plan.canary(), List.copyOf(lines));
  }

  private static Optional<Json.Obj> object(String line) {
    return JsonText.parse(line) instanceof JsonText.Parsed.Value(Json.Obj json)
        ? Optional.of(json)
        : Optional.empty();
  }
}
