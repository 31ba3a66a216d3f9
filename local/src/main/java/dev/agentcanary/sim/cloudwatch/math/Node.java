package dev.agentcanary.sim.cloudwatch.math;

import java.util.ArrayList;
import java.util.List;

/// A parsed expression.
sealed interface Node permits Node.Constant, Node.Id, Node.Array, Node.Negated, Node.Binary, Call {

  /// What it gives.
  ///
  /// @throws UnsupportedException if it makes no sense or is not evaluated
  Kind kind(Ids ids) throws UnsupportedException;

  /// Only after [#kind] found it right.
  Value evaluate(Scope scope);

  /// A number.
  record Constant(double number) implements Node {
    @Override
    public Kind kind(Ids ids) {
      return Kind.SCALAR;
    }

    @Override
    public Value evaluate(Scope scope) {
      return new Value.Scalar(number);
    }
  }

  /// A metric or an earlier expression.
  record Id(String name) implements Node {
    @Override
    public Kind kind(Ids ids) throws UnsupportedException {
      return ids.kind(name);
    }

    @Override
    public Value evaluate(Scope scope) {
      return scope.value(name);
    }
  }

  /// `[m1, m2]`, or what METRICS() stands for.
  record Array(List<Node> items) implements Node {
    public Array {
      items = List.copyOf(items);
    }

    @Override
    public Kind kind(Ids ids) throws UnsupportedException {
      for (Node item : items) {
        if (item.kind(ids) != Kind.SERIES) {
          throw new UnsupportedException("an array holds something that is no series");
        }
      }
      return Kind.SERIES_ARRAY;
    }

    @Override
    public Value evaluate(Scope scope) {
      List<Value.Series> series = new ArrayList<>();
      for (Node item : items) {
        series.add(new Value.Series(item.evaluate(scope).series(scope.length())));
      }
      return new Value.SeriesArray(series);
    }
  }

  /// `-x`.
  record Negated(Node operand) implements Node {
    @Override
    public Kind kind(Ids ids) throws UnsupportedException {
      return operand.kind(ids);
    }

    @Override
    public Value evaluate(Scope scope) {
      return Operator.TIMES.apply(new Value.Scalar(-1), operand.evaluate(scope));
    }
  }

  /// `a + b`, `a > b`, `a AND b`.
  record Binary(Operator operator, Node left, Node right) implements Node {
    @Override
    public Kind kind(Ids ids) throws UnsupportedException {
      Kind one = left.kind(ids);
      Kind other = right.kind(ids);
      if (one == Kind.SERIES_ARRAY && other == Kind.SERIES_ARRAY) {
        throw new UnsupportedException(operator.symbol() + " between two arrays is not evaluated");
      }
      return one.compareTo(other) > 0 ? one : other;
    }

    @Override
    public Value evaluate(Scope scope) {
      return operator.apply(left.evaluate(scope), right.evaluate(scope));
    }
  }
}
