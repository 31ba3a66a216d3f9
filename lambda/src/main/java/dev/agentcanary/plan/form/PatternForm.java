package dev.agentcanary.plan.form;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A Java regular expression of at most 1,000 characters that does not match the empty text.
///
/// The length is limited because the compiler of expressions recurses into nested groups.
public final class PatternForm implements Form<Pattern> {
  private static final int LONGEST = 1_000;

  @Override
  public Formed<Pattern> read(String text) {
    if (text.length() > LONGEST) {
      return new Formed.Bad<>(
          "is a regular expression of %,d characters; write at most %,d"
              .formatted(text.length(), LONGEST));
    }
    try {
      Pattern pattern = Pattern.compile(text);
      return pattern.matcher("").find()
          ? new Formed.Bad<>(
              "is %s, which matches the empty text and so every place; write one that must match a character"
                  .formatted(Shown.of(text)))
          : new Formed.Good<>(pattern);
    } catch (PatternSyntaxException e) {
      return new Formed.Bad<>(
          "is %s, which is not a regular expression: %s near position %d; escape special characters with `\\`"
              .formatted(Shown.of(text), e.getDescription(), e.getIndex()));
    }
  }
}
