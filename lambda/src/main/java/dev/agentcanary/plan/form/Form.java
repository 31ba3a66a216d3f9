package dev.agentcanary.plan.form;

/// A way to write a value as text.
public interface Form<T> {
  /// The value that `text` spells, or what is wrong with it. Never throws.
  Formed<T> read(String text);
}
