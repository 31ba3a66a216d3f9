package dev.agentcanary.sim.cloudwatch.math;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits an expression into words.
final class Lexer {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|\\.\\d+)|([A-Za-z_][A-Za-z0-9_]*)"
              + "|(\"[^\"]*\"|'[^']*')|(==|!=|<=|>=|&&|\\|\\||[-+*/^<>(),\\[\\]]))");

  private Lexer() {}

  /// A word.
  record Token(Type type, String text) {}

  /// What a word is.
  enum Type {
    NUMBER,
    WORD,
    TEXT,
    SYMBOL,
    END
  }

  static List<Token> tokens(String expression) throws UnsupportedException {
    String text = expression.strip();
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw new UnsupportedException(
            "`%s` is not understood".formatted(text.substring(at).strip()));
      }
      tokens.add(token(matcher));
      at = matcher.end();
    }
    tokens.add(new Token(Type.END, ""));
    return tokens;
  }

  private static Token token(Matcher matcher) {
    if (matcher.group(1) != null) {
      return new Token(Type.NUMBER, matcher.group(1));
    }
    if (matcher.group(2) != null) {
      return new Token(Type.WORD, matcher.group(2));
    }
    if (matcher.group(3) != null) {
      String quoted = matcher.group(3);
      return new Token(Type.TEXT, quoted.substring(1, quoted.length() - 1));
    }
    return new Token(Type.SYMBOL, matcher.group(4));
  }
}
