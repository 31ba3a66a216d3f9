package dev.agentcanary.infra.dashboard;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Evaluates metric math of one point, as far as it is arithmetic: `+ - * / ( )`, numbers, ids.
final class Arithmetic {
  private static final Pattern TOKEN = Pattern.compile("\\s*([0-9.]+|[a-z]\\w*|[-+*/()])");

  private final Matcher tokens;
  private final Map<String, Double> values;
  private String token = "";

  private Arithmetic(String expression, Map<String, Double> values) {
    this.tokens = TOKEN.matcher(expression);
    this.values = values;
    advance();
  }

  static double value(String expression, Map<String, Double> values) {
    Arithmetic reading = new Arithmetic(expression, values);
    double value = reading.sum();
    if (!reading.token.isEmpty()) {
      throw new IllegalArgumentException(expression + ": at " + reading.token);
    }
    return value;
  }

  private double sum() {
    double value = product();
    while (token.equals("+") || token.equals("-")) {
      value = take().equals("+") ? value + product() : value - product();
    }
    return value;
  }

  private double product() {
    double value = atom();
    while (token.equals("*") || token.equals("/")) {
      value = take().equals("*") ? value * atom() : value / atom();
    }
    return value;
  }

  private double atom() {
    String atom = take();
    if (atom.equals("(")) {
      double value = sum();
      take();
      return value;
    }
    return values.containsKey(atom) ? values.get(atom) : Double.parseDouble(atom);
  }

  private String take() {
    String taken = token;
    advance();
    return taken;
  }

  private void advance() {
    token = tokens.lookingAt() ? tokens.group(1) : "";
    if (!token.isEmpty()) {
      tokens.region(tokens.end(), tokens.regionEnd());
    }
  }
}
