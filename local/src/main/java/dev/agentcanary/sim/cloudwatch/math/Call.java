package dev.agentcanary.sim.cloudwatch.math;

import java.util.ArrayList;
import java.util.List;

/// A function with its arguments.
record Call(MathFunction function, List<Node> arguments) implements Node {
  public Call {
    arguments = List.copyOf(arguments);
  }

  @Override
  public Kind kind(Ids ids) throws UnsupportedException {
    List<Kind> kinds = new ArrayList<>();
    for (Node argument : arguments) {
      kinds.add(argument.kind(ids));
    }
    return function.kind(kinds);
  }

  @Override
  public Value evaluate(Scope scope) {
    List<Value> values = new ArrayList<>();
    for (Node argument : arguments) {
      values.add(argument.evaluate(scope));
    }
    return function.apply(values, scope);
  }
}
