package dev.agentcanary.plan;

import dev.agentcanary.plan.form.Formed;
import dev.agentcanary.plan.form.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads `tags`, by the rules of CloudFormation (`Tag` in its API reference) and the characters
/// that all services take.
final class TagsReader {
  /// A stack has at most 50, and the canary adds its own.
  private static final int MOST = 40;

  private static final int LONGEST_KEY = 128;
  private static final int LONGEST_VALUE = 256;

  private TagsReader() {}

  static Map<String, String> read(Fields root) {
    List<PlanNode.Entry> entries = root.entries("tags", "tags: { team: coaching }");
    if (entries.size() > MOST) {
      root.problem("tags", "`tags` has %d tags; write at most %d".formatted(entries.size(), MOST));
    }
    Map<String, String> tags = new LinkedHashMap<>();
    for (PlanNode.Entry entry : entries) {
      String tag = "tag " + Shown.of(entry.key());
      if (entry.key().toLowerCase(Locale.ROOT).startsWith("aws:")) {
        root.problemAt(
            entry.line(), tag + " begins with `aws:`, which AWS keeps for itself; choose another");
      } else if (!isTag(entry.key(), LONGEST_KEY)) {
        root.problemAt(
            entry.line(), tag + " is none that AWS takes" + instead("a name", LONGEST_KEY));
      }
      root.formed("the value of " + tag, entry.value(), TagsReader::value)
          .ifPresent(value -> tags.put(entry.key(), value));
    }
    return tags;
  }

  private static Formed<String> value(String text) {
    return isTag(text, LONGEST_VALUE)
        ? new Formed.Good<>(text)
        : new Formed.Bad<>(
            "is %s, which AWS does not take%s"
                .formatted(Shown.of(text), instead("a value", LONGEST_VALUE)));
  }

  private static String instead(String what, int longest) {
    return "; write %s of 1 to %d letters, digits, spaces and `+ - = . _ : / @`"
        .formatted(what, longest);
  }

  private static boolean isTag(String text, int longest) {
    if (text.isEmpty() || text.length() > longest) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != ' ' && "+-=._:/@".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
