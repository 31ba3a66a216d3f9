package dev.agentcanary.check;

import java.util.ArrayList;
import java.util.List;

/// The texts that an answer is searched for, none of them empty.
record Phrases(List<String> texts) {
  private static final int SHOWN = 20;

  Phrases {
    texts = List.copyOf(texts);
  }

  static Phrases of(String text) {
    return new Phrases(List.of(text));
  }

  /// Whether at least one is there.
  Finding any(Haystack haystack) {
    for (String text : texts) {
      int at = haystack.find(text);
      if (at >= 0) {
        return new Finding.Holds(haystack.around(at));
      }
    }
    return haystack.cut()
        ? Finding.ofTheRest()
        : new Finding.Lacks(Excerpt.ofAnswer(haystack.shown()));
  }

  /// Whether every one is there.
  Finding all(Haystack haystack) {
    List<String> missing = new ArrayList<>();
    for (String text : texts) {
      if (haystack.find(text) < 0) {
        missing.add(text);
      }
    }
    if (missing.isEmpty()) {
      return new Finding.Holds("all of them");
    }
    return haystack.cut()
        ? Finding.ofTheRest()
        : new Finding.Lacks("an answer without " + new Phrases(missing));
  }

  /// The first two, in quotes, and how many there are if there are more.
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < Math.min(2, texts.size()); i++) {
      line.append(i == 0 ? "\"" : ", \"").append(Excerpt.start(texts.get(i), SHOWN)).append('"');
    }
    return texts.size() > 2
        ? line.append(" and ").append(texts.size() - 2).append(" more").toString()
        : line.toString();
  }
}
