package dev.agentcanary.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Replaces what must not be passed on by marks such as `[redacted:email]`.
///
/// E-mail addresses, phone numbers, keys, passwords, tokens and `Authorization` values, and what
/// the plan lists. It is a safety net and not a proof: what does not look like a secret is not
/// found. Applying it twice changes nothing more. Never throws; a text on which an expression works
/// too long is replaced as a whole. Safe for use by many threads.
public final class Redaction {
  /// For a plan that lists nothing of its own.
  public static final Redaction STANDARD = new Redaction(List.of());

  private static final Pattern MARK = Pattern.compile("\\[redacted:[a-z-]{1,20}]");
  private static final String UNREADABLE = "[redacted:unreadable]";

  /// Looks at a character that an expression of the plan may take, on average.
  private static final int LOOKS_PER_CHARACTER = 500;

  /// Replacing one secret may bring another to light, hardly ever twice.
  private static final int MOST_PASSES = 4;

  /// @param group of the expression that is the secret
  /// @param trusted is known to take time in proportion to the text
  private record Rule(String mark, Pattern found, int group, Hint hint, boolean trusted) {}

  private final List<Rule> rules;

  /// @param further expressions of the plan; whole matches are replaced
  public Redaction(List<Pattern> further) {
    List<Rule> all = new ArrayList<>();
    for (Pattern pattern : further) {
      all.add(new Rule("[redacted:plan]", pattern, 0, Hint.NONE, false));
    }
    for (Secret secret : Secret.values()) {
      int group = secret.found().matcher("").groupCount();
      String mark = "[redacted:" + secret.id() + "]";
      all.add(new Rule(mark, secret.found(), group, secret.hint(), true));
    }
    rules = List.copyOf(all);
  }

  /// The text without what must not be passed on.
  public String apply(String text) {
    try {
      String before = text;
      for (int pass = 0; pass < MOST_PASSES; pass++) {
        String after = onePass(before);
        if (after.equals(before)) {
          return after;
        }
        before = after;
      }
      return before;
    } catch (BudgetedText.Exhausted | StackOverflowError _) {
      return UNREADABLE;
    }
  }

  private String onePass(String text) {
    Set<Hint> hints = Hint.in(text);
    String current = text;
    for (Rule rule : rules) {
      if (hints.contains(rule.hint())) {
        current = replace(rule, current);
      }
    }
    return current;
  }

  /// Replaces what the rule finds between the marks that are there already.
  private static String replace(Rule rule, String text) {
    Matcher matcher =
        rule.found()
            .matcher(rule.trusted() ? text : budgeted(text))
            .useAnchoringBounds(false)
            .useTransparentBounds(true);
    if (!matcher.find()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    Matcher marks = MARK.matcher(text);
    int from = 0;
    while (marks.find()) {
      replace(rule, matcher.region(from, marks.start()), text, out);
      out.append(text, marks.start(), marks.end());
      from = marks.end();
    }
    replace(rule, matcher.region(from, text.length()), text, out);
    return out.toString();
  }

  private static CharSequence budgeted(String text) {
    return new BudgetedText(text, 10_000L + (long) LOOKS_PER_CHARACTER * text.length());
  }

  private static void replace(Rule rule, Matcher matcher, String text, StringBuilder out) {
    int from = matcher.regionStart();
    int end = matcher.regionEnd();
    while (matcher.find()) {
      int start = matcher.start(rule.group());
      if (matcher.end(rule.group()) > start) {
        out.append(text, from, start).append(rule.mark());
        from = matcher.end(rule.group());
      }
    }
    out.append(text, from, end);
  }
}
