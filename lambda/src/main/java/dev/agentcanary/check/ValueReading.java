package dev.agentcanary.check;

import java.util.function.Function;

/// What came of reading one value of an assertion.
sealed interface ValueReading<T> {

  /// It is right.
  record Right<T>(T value) implements ValueReading<T> {}

  /// It is not.
  ///
  /// @param message what is wrong and what to write instead
  record Wrong<T>(String message) implements ValueReading<T> {}

  /// The check of a right value.
  default CheckReading make(Function<? super T, ? extends Check> check) {
    return switch (this) {
      case Right<T>(var value) -> new CheckReading.Made(check.apply(value));
      case Wrong<T>(var message) -> new CheckReading.Mistake("value", message);
    };
  }
}
