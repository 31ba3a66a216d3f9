package dev.agentcanary.cli;

import dev.agentcanary.load.limits.PlannedThresholds;
import dev.agentcanary.load.report.ComparisonText;
import dev.agentcanary.load.report.TextReport;
import dev.agentcanary.load.result.Comparison;
import dev.agentcanary.load.result.Judgement;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.load.result.Threshold;
import dev.agentcanary.report.Style;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reports what a load test measured: on the terminal, in files, and as the exit code.
record LoadReporting(Terminal terminal, LoadProposal proposal, LoadFiles files) {

  /// Reports.
  ///
  /// @param before a result to compare with
  /// @param folder of the report, if none is chosen
  /// @return the exit code
  int report(LoadResult result, Optional<LoadResult> before, Path folder) {
    List<Threshold> thresholds = PlannedThresholds.of(proposal.destination().plan());
    Judgement judgement = Judgement.of(result, thresholds);
    Optional<Comparison> comparison = before.map(old -> Comparison.of(old, result, thresholds));
    terminal.out().println();
    terminal.out().print(TextReport.render(result, judgement, style()));
    comparison.ifPresent(
        compared -> terminal.out().print("\n" + ComparisonText.render(compared, style())));
    LoadFiles.Written written = files.write(result, judgement, comparison, folder);
    written.page().ifPresent(page -> terminal.out().println("\nreport: " + page));
    terminal.out().flush();
    written.problems().forEach(terminal.err()::println);
    return written.problems().isEmpty() ? ExitCode.of(result, judgement) : ExitCode.INCONCLUSIVE;
  }

  /// As the terminal can show it.
  Style style() {
    return new Style(terminal.colours(), terminal.unicode(), terminal.width());
  }
}
