package dev.agentcanary.sim.cloudwatch.composite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a rule, read one after the other.
final class RuleWords {
  private static final Pattern WORD =
      Pattern.compile("\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([(),])|([^\\s(),\"]+))");
  private static final int MOST_WORDS = 4_000;
  private static final Word END = new Word("the end", Form.END);

  private final List<Word> words;
  private int at;

  private RuleWords(List<Word> words) {
    this.words = words;
  }

  private enum Form {
    QUOTED,
    BARE,
    SYMBOL,
    END
  }

  /// A word, without its quotes.
  record Word(String text, Form form) {
    /// Whether it can name an alarm.
    boolean isName() {
      return form == Form.QUOTED || form == Form.BARE;
    }
  }

  /// A rule that CloudWatch would refuse; never leaves this package.
  static final class WrongException extends Exception {
    private static final long serialVersionUID = 1L;

    WrongException(String message) {
      super(message);
    }
  }

  static RuleWords of(String text) throws WrongException {
    String rule = text.strip();
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(rule);
    int at = 0;
    while (at < rule.length()) {
      if (!matcher.find(at) || matcher.start() != at || words.size() == MOST_WORDS) {
        throw new WrongException("`%s` is not understood".formatted(rule.substring(at)));
      }
      words.add(word(matcher));
      at = matcher.end();
    }
    return new RuleWords(words);
  }

  private static Word word(Matcher matcher) {
    if (matcher.group(1) != null) {
      return new Word(matcher.group(1).replaceAll("\\\\(.)", "$1"), Form.QUOTED);
    }
    return matcher.group(2) != null
        ? new Word(matcher.group(2), Form.SYMBOL)
        : new Word(matcher.group(3), Form.BARE);
  }

  Word next() {
    Word word = peek();
    at++;
    return word;
  }

  private Word peek() {
    return at < words.size() ? words.get(at) : END;
  }

  /// Takes that word, unless something else comes.
  boolean accept(String text) {
    Word word = peek();
    boolean there = word.form() != Form.QUOTED && word.text().equals(text) && word != END;
    if (there) {
      at++;
    }
    return there;
  }

  void expect(String text) throws WrongException {
    if (!accept(text)) {
      throw new WrongException("`%s` where `%s` must be".formatted(peek().text(), text));
    }
  }

  void expectEnd() throws WrongException {
    if (peek() != END) {
      throw new WrongException("`%s` after its end".formatted(peek().text()));
    }
  }
}
