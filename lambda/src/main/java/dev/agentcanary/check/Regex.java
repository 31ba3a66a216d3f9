package dev.agentcanary.check;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.json.Json;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// The pattern matches somewhere in the answer. The syntax is Java's.
record Regex(Pattern pattern) implements Question {
  static final CheckKind KIND =
      new CheckKind("regex", "regex", true, false, "matches the pattern somewhere");

  static ValueReading<Pattern> read(Json value) {
    if (!(value instanceof Json.Str(var text)) || text.isEmpty()) {
      return new ValueReading.Wrong<>("value must be a pattern, as in value: '\\d+ steps?'");
    }
    try {
      return new ValueReading.Right<>(Pattern.compile(text));
    } catch (PatternSyntaxException e) {
      String at = e.getIndex() < 0 ? "" : " at character " + (e.getIndex() + 1);
      return new ValueReading.Wrong<>(
          "value is not a pattern"
              + at
              + ": "
              + e.getDescription()
              + "; put \\ before a literal sign");
    } catch (StackOverflowError _) {
      return new ValueReading.Wrong<>(
          "value is nested too deep for a pattern; write a simpler one");
    }
  }

  @Override
  public String type() {
    return KIND.type();
  }

  @Override
  public String expected() {
    return "to match " + Excerpt.ofValue(pattern.pattern());
  }

  /// In a cut answer a match counts only if it was found without looking at where the text ends:
  /// the rest could undo any other, as it undoes `done$`.
  @Override
  public Finding look(Answer.Answered answer) {
    String text = answer.reply().text();
    Matcher matcher = pattern.matcher(new CountedText(text, Steps.forText(text)));
    boolean found = matcher.find();
    if (answer.reply().cut() && (!found || matcher.hitEnd())) {
      return Finding.ofTheRest();
    }
    return found
        ? new Finding.Holds(Excerpt.ofAnswer(text, matcher.start()))
        : new Finding.Lacks(Excerpt.ofAnswer(text));
  }
}
