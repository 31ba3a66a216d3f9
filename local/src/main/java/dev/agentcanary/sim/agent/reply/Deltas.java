package dev.agentcanary.sim.agent.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text in the pieces in which a model yields it.
final class Deltas {
  private static final Pattern WORD = Pattern.compile("\\s*\\S+|\\s+$");

  private Deltas() {}

  /// Pieces of `words` words, the space before each word kept with it; joined they are the text.
  static List<String> of(String text, int words) {
    List<String> deltas = new ArrayList<>();
    StringBuilder delta = new StringBuilder();
    Matcher word = WORD.matcher(text);
    for (int count = 1; word.find(); count++) {
      delta.append(word.group());
      if (count % words == 0) {
        deltas.add(delta.toString());
        delta.setLength(0);
      }
    }
    if (!delta.isEmpty()) {
      deltas.add(delta.toString());
    }
    return deltas;
  }
}
