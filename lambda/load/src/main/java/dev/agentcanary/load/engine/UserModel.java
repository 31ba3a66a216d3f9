package dev.agentcanary.load.engine;

/// Who begins conversations, and when.
sealed interface UserModel permits ClosedModel, OpenModel {

  /// Starts users or arrivals; does not block.
  void start();

  /// Counts the conversations that were due and never came to begin, after everything else ended.
  void countUnbegun();
}
