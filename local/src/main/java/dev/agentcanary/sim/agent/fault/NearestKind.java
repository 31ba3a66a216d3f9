package dev.agentcanary.sim.agent.fault;

import java.util.Comparator;

/// The name a person may have meant.
final class NearestKind {
  private NearestKind() {}

  /// The kind that takes the fewest insertions, deletions and replacements to get to; of equals the
  /// first in the catalogue.
  static String to(String text) {
    return FaultCatalog.all().stream()
        .map(Fault::kind)
        .min(Comparator.comparingInt(kind -> distance(text, kind)))
        .orElseThrow();
  }

  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
