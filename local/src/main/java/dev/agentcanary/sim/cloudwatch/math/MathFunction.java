package dev.agentcanary.sim.cloudwatch.math;

import java.util.List;

/// A function of metric math.
interface MathFunction {

  /// What it gives for arguments of these kinds.
  ///
  /// @throws UnsupportedException if it does not take them
  Kind kind(List<Kind> arguments) throws UnsupportedException;

  /// Only for arguments that [#kind] accepts.
  Value apply(List<Value> arguments, Scope scope);

  /// As it is written.
  String name();

  /// The one argument of a function that takes one.
  static Kind only(String name, List<Kind> arguments) throws UnsupportedException {
    if (arguments.size() != 1) {
      throw new UnsupportedException(
          "%s takes 1 argument and has %d".formatted(name, arguments.size()));
    }
    return arguments.getFirst();
  }
}
