package dev.agentcanary.sim.agent.coach;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What the user said, ready to be looked at.
///
/// @param text as it was said, without white space around it
/// @param words in lower case, with one space before and after each, without punctuation
record Heard(String text, String words) {
  private static final Pattern APOSTROPHE = Pattern.compile("[\u2018\u2019`]");
  private static final Pattern BETWEEN =
      Pattern.compile("[^\\p{L}\\p{N}.,'%]+|[.,'](?!\\p{N}|\\p{L})");

  static Heard of(String prompt) {
    String text = APOSTROPHE.matcher(prompt.strip()).replaceAll("'");
    String plain = BETWEEN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    return new Heard(text, " " + plain.strip().replaceAll(" +", " ") + " ");
  }

  /// Whether one of the phrases is in it, as whole words; `maintain*` stands for any ending.
  boolean says(List<String> phrases) {
    return phrases.stream()
        .anyMatch(
            phrase ->
                phrase.endsWith("*")
                    ? words.contains(" " + phrase.substring(0, phrase.length() - 1))
                    : words.contains(" " + phrase + " "));
  }

  boolean hasWords() {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
