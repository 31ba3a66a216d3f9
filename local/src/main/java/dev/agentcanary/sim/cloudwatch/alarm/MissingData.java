package dev.agentcanary.sim.cloudwatch.alarm;

import java.util.Arrays;
import java.util.Optional;

/// How an alarm treats periods without a datapoint.
public enum MissingData {
  /// Without any datapoint the state is INSUFFICIENT_DATA; CloudWatch's default.
  MISSING("missing"),
  /// The state stays as it is.
  IGNORE("ignore"),
  BREACHING("breaching"),
  NOT_BREACHING("notBreaching");

  private final String id;

  MissingData(String id) {
    this.id = id;
  }

  /// The one of that name in a template.
  public static Optional<MissingData> of(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }

  /// CloudWatch's word.
  public String id() {
    return id;
  }
}
