package dev.agentcanary.sim.cloudwatch.lint;

import java.util.List;

/// A rule that alarms should keep.
public interface Lint {

  /// Its name: small letters and dashes.
  String id();

  /// What it finds and why that is bad, in one sentence.
  String meaning();

  /// What breaks it, in the order of the template.
  List<Finding> check(LintInput input);
}
