package dev.agentcanary.sim.cloudwatch.lint;

import dev.agentcanary.sim.cloudwatch.template.StackTemplate;
import java.util.List;

/// Every rule there is, in the order of the reference page.
public final class LintCatalog {
  private static final List<Lint> ALL =
      List.of(
          new NotEvaluatedLint(),
          new MissingDataLint(),
          new SilenceLint(),
          new TightHeartbeatLint(),
          new FilledWarmUpLint(),
          new UnitLint(),
          new LowSamplesLint(),
          new SparsePercentileLint(),
          new BlindRuleLint(),
          new UnknownChildLint(),
          new UnheardLint(),
          new ChildActionLint(),
          new SuppressedOkLint());

  private LintCatalog() {}

  /// All of them.
  public static List<Lint> all() {
    return ALL;
  }

  /// What breaks some rule, rule by rule.
  public static List<Finding> check(LintInput input) {
    return ALL.stream().flatMap(lint -> lint.check(input).stream()).toList();
  }

  /// The same for a stack by itself.
  public static List<Finding> check(StackTemplate stack) {
    return check(LintInput.of(stack));
  }
}
