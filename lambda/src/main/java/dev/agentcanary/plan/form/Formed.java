package dev.agentcanary.plan.form;

/// What came of reading a text in a [Form].
public sealed interface Formed<T> {
  /// The text is of that form.
  record Good<T>(T value) implements Formed<T> {}

  /// It is not.
  ///
  /// @param message what is wrong and what to write instead, to stand behind the key's name
  record Bad<T>(String message) implements Formed<T> {}
}
