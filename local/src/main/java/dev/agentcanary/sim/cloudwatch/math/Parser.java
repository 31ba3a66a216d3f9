package dev.agentcanary.sim.cloudwatch.math;

import dev.agentcanary.sim.cloudwatch.math.Lexer.Token;
import dev.agentcanary.sim.cloudwatch.math.Lexer.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads an expression by precedence: OR, AND, comparison, sum, product, sign, power.
///
/// AWS does not publish the precedence; this is the usual one.
final class Parser {
  private static final List<Map<String, Operator>> LEVELS =
      List.of(
          Map.of("OR", Operator.OR, "||", Operator.OR),
          Map.of("AND", Operator.AND, "&&", Operator.AND),
          Map.of(
              "==", Operator.EQUAL,
              "!=", Operator.NOT_EQUAL,
              "<=", Operator.AT_MOST,
              ">=", Operator.AT_LEAST,
              "<", Operator.BELOW,
              ">", Operator.ABOVE),
          Map.of("+", Operator.PLUS, "-", Operator.MINUS),
          Map.of("*", Operator.TIMES, "/", Operator.OVER));

  private final List<Token> tokens;
  private final List<String> metrics;
  private int at;

  private Parser(List<Token> tokens, List<String> metrics) {
    this.tokens = tokens;
    this.metrics = metrics;
  }

  /// @param metrics the ids that METRICS() stands for
  static Node parse(String text, List<String> metrics) throws UnsupportedException {
    Parser parser = new Parser(Lexer.tokens(text), metrics);
    Node node = parser.level(0);
    if (parser.peek().type() != Type.END) {
      throw new UnsupportedException(
          "`%s` after the end of the expression".formatted(parser.peek().text()));
    }
    return node;
  }

  private Node level(int level) throws UnsupportedException {
    if (level == LEVELS.size()) {
      return signed();
    }
    Node left = level(level + 1);
    for (Optional<Operator> operator = operator(level);
        operator.isPresent();
        operator = operator(level)) {
      left = new Node.Binary(operator.get(), left, level(level + 1));
    }
    return left;
  }

  private Optional<Operator> operator(int level) {
    boolean can = peek().type() == Type.SYMBOL || peek().type() == Type.WORD;
    Optional<Operator> operator =
        can ? Optional.ofNullable(LEVELS.get(level).get(peek().text())) : Optional.empty();
    operator.ifPresent(_ -> at++);
    return operator;
  }

  private Node signed() throws UnsupportedException {
    if (accept("-")) {
      return new Node.Negated(signed());
    }
    Node base = primary();
    return accept("^") ? new Node.Binary(Operator.TO_THE, base, signed()) : base;
  }

  private Node primary() throws UnsupportedException {
    Token token = next();
    if (token.type() == Type.NUMBER) {
      return new Node.Constant(Double.parseDouble(token.text()));
    }
    if (token.type() == Type.WORD) {
      return word(token.text());
    }
    if (token.text().equals("(")) {
      Node inner = level(0);
      expect(")");
      return inner;
    }
    if (token.text().equals("[")) {
      return new Node.Array(list("]"));
    }
    throw new UnsupportedException(
        token.type() == Type.END
            ? "the expression ends too early"
            : "`%s` where a value must be".formatted(token.text()));
  }

  private Node word(String word) throws UnsupportedException {
    if (!accept("(")) {
      return new Node.Id(word);
    }
    if (word.equals("METRICS")) {
      return metrics();
    }
    if (word.equals("FILL")) {
      return fill();
    }
    Optional<MathFunction> function = FunctionCatalog.find(word);
    if (function.isEmpty()) {
      throw new UnsupportedException(FunctionCatalog.refusal(word));
    }
    return new Call(function.get(), list(")"));
  }

  private Node metrics() throws UnsupportedException {
    String part = peek().type() == Type.TEXT ? next().text() : "";
    expect(")");
    List<Node> named = new ArrayList<>();
    metrics.stream().filter(id -> id.contains(part)).forEach(id -> named.add(new Node.Id(id)));
    if (named.isEmpty()) {
      throw new UnsupportedException("METRICS(\"%s\") stands for no metric".formatted(part));
    }
    return new Node.Array(named);
  }

  private Node fill() throws UnsupportedException {
    Node filled = level(0);
    expect(",");
    for (Fill.Gaps gaps : List.of(Fill.Gaps.REPEAT, Fill.Gaps.LINEAR)) {
      if (accept(gaps.name())) {
        expect(")");
        return new Call(new Fill(gaps), List.of(filled));
      }
    }
    Node filler = level(0);
    expect(")");
    return new Call(new Fill(Fill.Gaps.VALUE), List.of(filled, filler));
  }

  private List<Node> list(String end) throws UnsupportedException {
    List<Node> items = new ArrayList<>();
    do {
      items.add(level(0));
    } while (accept(","));
    expect(end);
    return items;
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token next() {
    Token token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  private boolean accept(String text) {
    boolean there = peek().type() != Type.TEXT && peek().text().equals(text);
    if (there) {
      at++;
    }
    return there;
  }

  private void expect(String text) throws UnsupportedException {
    if (!accept(text)) {
      throw new UnsupportedException("`%s` where `%s` must be".formatted(peek().text(), text));
    }
  }
}
