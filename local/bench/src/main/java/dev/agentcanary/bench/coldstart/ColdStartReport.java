package dev.agentcanary.bench.coldstart;

import static java.util.Locale.ROOT;

import dev.agentcanary.bench.Samples;
import dev.agentcanary.bench.Table;
import dev.agentcanary.bench.Target;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// What was measured, as tables, and the targets.
final class ColdStartReport {
  private static final int JUDGED_MEMORY = 256;
  private static final double MEGABYTE = 1e6;

  private final PrintStream out;
  private final List<Target> targets = new ArrayList<>();
  private final Table size = new Table("size", "classes", "zip MB");
  private final Map<String, Long> classes = new LinkedHashMap<>();

  ColdStartReport(PrintStream out) {
    this.out = out;
  }

  /// Prints the runs at one memory.
  ///
  /// @param memory megabytes, 0 for unlimited CPU
  void add(int memory, Map<String, List<ColdRun>> measured) {
    String cpu = memory == 0 ? "full CPU" : memory + " MB of CPU";
    if (measured.isEmpty()) {
      out.println(cpu + ": not measured, control groups are not writable here\n");
      return;
    }
    Table table =
        new Table(
            cpu,
            "INIT ms",
            "1st event ms",
            "sum ms",
            "least-most",
            "reported - true ms",
            "CPU ms",
            "peak MB");
    measured.forEach((name, runs) -> table.add(cells(name, runs)));
    double ratio = median(measured, Candidates.BASELINE) / median(measured, Candidates.CANARY);
    table.print(out);
    out.printf(
        ROOT, "INIT + first event: the usual stack takes %.1f x the canary's time%n%n", ratio);
    if (memory == JUDGED_MEMORY) {
      judge(ratio, middle(measured.get(Candidates.CANARY), ColdRun::biasMs));
    }
  }

  /// Keeps a candidate's size for the last table.
  void add(Candidate candidate, long loaded) throws IOException {
    double megabytes = Files.size(candidate.deployed()) / MEGABYTE;
    classes.put(candidate.name(), loaded);
    size.add(candidate.name(), Long.toString(loaded), format("%.1f", megabytes));
    if (candidate.name().equals(Candidates.CANARY)) {
      targets.add(new Target("zip", "<= 8 MB", format("%.1f MB", megabytes), megabytes <= 8));
    }
  }

  /// Prints sizes and targets.
  void targets() {
    size.print(out);
    double part = (double) classes.get(Candidates.CANARY) / classes.get(Candidates.BASELINE);
    targets.add(
        new Target(
            "classes, of the usual stack's", "<= 0.6 x", format("%.2f x", part), part <= 0.6));
    Target.print(targets, out);
  }

  private void judge(double ratio, double bias) {
    targets.add(
        new Target(
            "INIT + first event at 256 MB", ">= 7 x faster", format("%.1f x", ratio), ratio >= 7));
    targets.add(
        new Target(
            "first latency reported at 256 MB, off the truth",
            "<= 40 ms",
            format("%+.0f ms", bias),
            bias <= 40));
  }

  private static String[] cells(String name, List<ColdRun> runs) {
    Samples sums = Samples.of(runs.stream().map(ColdRun::sumMs).toList());
    return new String[] {
      name,
      format("%.0f", middle(runs, ColdRun::initMs)),
      format("%.0f", middle(runs, ColdRun::firstMs)),
      format("%.0f", sums.median()),
      format("%.0f-%.0f", sums.least(), sums.most()),
      format("%+.0f", middle(runs, ColdRun::biasMs)),
      format("%.0f", middle(runs, ColdRun::cpuMs)),
      format("%.0f", middle(runs, ColdRun::peakMegabytes))
    };
  }

  private static double median(Map<String, List<ColdRun>> measured, String name) {
    return middle(measured.get(name), ColdRun::sumMs);
  }

  private static double middle(List<ColdRun> runs, ToDoubleFunction<ColdRun> figure) {
    return Samples.of(runs.stream().map(figure::applyAsDouble).toList()).median();
  }

  private static String format(String pattern, Object... values) {
    return String.format(ROOT, pattern, values);
  }
}
