package dev.agentcanary.sim.cloudwatch.math;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Metric math that was understood and can be evaluated.
///
/// Deep nesting costs stack: CloudWatch allows 2,048 characters, and longer text is refused.
public final class MathExpression {
  private static final int MOST_CHARACTERS = 2048;

  private final String text;
  private final Node node;
  private final Kind kind;

  private MathExpression(String text, Node node, Kind kind) {
    this.text = text;
    this.node = node;
    this.kind = kind;
  }

  /// What came of reading.
  public sealed interface Reading {
    record Understood(MathExpression expression) implements Reading {}

    /// @param reason why it is wrong or not evaluated, for a person
    record NotEvaluated(String reason) implements Reading {}
  }

  /// Reads an expression.
  ///
  /// @param kinds of the ids it may name
  /// @param metrics the ids that are metrics, in their order: what METRICS() means
  public static Reading read(String text, Map<String, Kind> kinds, List<String> metrics) {
    if (text.length() > MOST_CHARACTERS) {
      return new Reading.NotEvaluated("an expression of more than 2048 characters");
    }
    try {
      Node node = Parser.parse(text, metrics);
      Kind kind = node.kind(new Ids(kinds, metrics));
      return new Reading.Understood(new MathExpression(text, node, kind));
    } catch (UnsupportedException e) {
      return new Reading.NotEvaluated("`%s`: %s".formatted(text, e.getMessage()));
    }
  }

  /// What it gives; only a [Kind#SERIES] can be the result of an alarm.
  public Kind kind() {
    return kind;
  }

  /// As it was written.
  public String text() {
    return text;
  }

  /// The values of metrics and expressions by id, for one evaluation.
  public static final class Values {
    private final Scope scope;

    /// @param length how many periods each series has
    /// @param periodSeconds length of a period
    /// @param fillsSilence whether FILL of a series without a single value gives values
    public Values(int length, int periodSeconds, boolean fillsSilence) {
      scope = new Scope(length, periodSeconds, fillsSilence, new LinkedHashMap<>());
    }

    /// Gives a metric its values, oldest first, NaN for missing; the array is not copied.
    public void put(String id, double[] series) {
      scope.values().put(id, new Value.Series(series));
    }

    /// Evaluates an expression and keeps the result under its id.
    public void evaluate(String id, MathExpression expression) {
      scope.values().put(id, expression.node.evaluate(scope));
    }

    /// The series of that id, oldest first, NaN for missing.
    public double[] series(String id) {
      return scope.value(id).series(scope.length());
    }
  }
}
