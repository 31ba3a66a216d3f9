package dev.agentcanary.check;

import dev.agentcanary.agent.Reply;
import java.util.Locale;

/// An answer's text to look for texts in.
///
/// @param text in lower case if case does not matter
/// @param shown the answer as it is, for reasons
record Haystack(String text, String shown, boolean anyCase, boolean cut) {
  static Haystack of(Reply reply) {
    return new Haystack(reply.text(), reply.text(), false, reply.cut());
  }

  static Haystack ofAnyCase(Reply reply) {
    return new Haystack(lower(reply.text()), reply.text(), true, reply.cut());
  }

  /// Where the text is, or -1.
  int find(String needle) {
    return text.indexOf(anyCase ? lower(needle) : needle);
  }

  /// The answer around a place that was found; lower case can move it a little.
  String around(int at) {
    return Excerpt.ofAnswer(shown, at);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
