package dev.agentcanary.check;

/// What came of reading an [AssertionSpec].
public sealed interface CheckReading {

  /// It is right, and this is the check.
  record Made(Check check) implements CheckReading {}

  /// There is no assertion type of that name.
  record UnknownType(String type) implements CheckReading {}

  /// Something is wrong with it.
  ///
  /// @param key whose value is wrong or missing, `value` or `threshold`
  /// @param message what is wrong and what to write instead, one line
  record Mistake(String key, String message) implements CheckReading {}
}
