package dev.agentcanary.load.result;

import dev.agentcanary.load.result.Verdict.Standing;
import java.util.List;

/// A result held against the plan's thresholds, in the plan's order.
public record Judgement(List<Verdict> verdicts) {
  /// No threshold: nothing was promised, so nothing was missed.
  public static final Judgement NONE = new Judgement(List.of());

  public Judgement {
    verdicts = List.copyOf(verdicts);
  }

  /// Judges.
  public static Judgement of(LoadResult result, List<Threshold> thresholds) {
    return new Judgement(thresholds.stream().map(each -> Verdict.of(each, result)).toList());
  }

  /// Whether every threshold was measured and kept.
  public boolean met() {
    return verdicts.stream().allMatch(verdict -> verdict.standing() == Standing.MET);
  }

  /// Those of that standing.
  public List<Verdict> of(Standing standing) {
    return verdicts.stream().filter(verdict -> verdict.standing() == standing).toList();
  }
}
