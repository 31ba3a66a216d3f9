package dev.agentcanary.infra.alarm;

/// What a period without data counts as.
///
/// CloudWatch knows two more, `missing` and `ignore`; how those behave depends on how far back it
/// looks, which is not documented.
public enum MissingData {
  BREACHING("breaching"),
  NOT_BREACHING("notBreaching");

  private final String id;

  MissingData(String id) {
    this.id = id;
  }

  /// CloudWatch's word.
  public String id() {
    return id;
  }
}
