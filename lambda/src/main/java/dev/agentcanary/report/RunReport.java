package dev.agentcanary.report;

import dev.agentcanary.json.JsonText;
import dev.agentcanary.outcome.RunOutcome;
import dev.agentcanary.plan.PlanVersion;
import java.util.Optional;

/// The report of a run as one line of JSON, by `docs/reference/report.schema.json`.
///
/// The line says everything that a question about the run needs, and it is the only place that
/// keeps answers. It fits in one event of CloudWatch Logs: a run of many long answers is told in
/// less detail, first of what was healthy, and then says `"truncated":true`.
public final class RunReport {
  /// The value of the member `type`.
  public static final String TYPE = "agent-canary-run";

  /// The value of the member `version`; another one means that a member changed its meaning or
  /// went.
  public static final int VERSION = 1;

  /// Bytes of UTF-8 that a line may have: a log event of 256 KB, less what CloudWatch adds and room
  /// for the function's own prefix.
  public static final int MOST_BYTES = 256 * 1024 - 1_024;

  private RunReport() {}

  /// One line, without a line end, of at most [#MOST_BYTES], of a run that no deployment made.
  public static String jsonLine(RunOutcome run, Redaction redaction) {
    return jsonLine(run, Optional.empty(), redaction);
  }

  /// One line, without a line end, of at most [#MOST_BYTES].
  ///
  /// @param plan the deployed version, if the run is of one
  public static String jsonLine(RunOutcome run, Optional<PlanVersion> plan, Redaction redaction) {
    return jsonLine(run, plan, redaction, MOST_BYTES);
  }

  /// One line, without a line end, of at most `mostBytes`, if that is 100,000 or more.
  public static String jsonLine(
      RunOutcome run, Optional<PlanVersion> plan, Redaction redaction, int mostBytes) {
    Excerpts excerpts = new Excerpts(redaction);
    String line = "";
    for (int level = 0; level < Detail.LEVELS.size(); level++) {
      Detail detail = Detail.LEVELS.get(level);
      boolean last = level == Detail.LEVELS.size() - 1;
      if (last || detail.estimate(run) <= mostBytes) {
        line = JsonText.write(new RunJson(excerpts, plan, detail, level > 0).of(run));
        if (bytes(line) <= mostBytes) {
          return line;
        }
      }
    }
    return line;
  }

  /// Of the text in UTF-8.
  private static long bytes(String text) {
    long bytes = 0;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit < 0x80) {
        bytes += 1;
      } else if (unit < 0x800 || Character.isSurrogate(unit)) {
        bytes += 2;
      } else {
        bytes += 3;
      }
    }
    return bytes;
  }
}
