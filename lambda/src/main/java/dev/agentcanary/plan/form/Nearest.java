package dev.agentcanary.plan.form;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// The known name that a mistyped one most likely means.
///
/// By edits (insert, delete, replace, swap neighbours), at most a third of the known name's length
/// and always one; case, `-` and `_` do not count, so that `turnTimeout` finds `turn-timeout`.
public final class Nearest {
  private static final int LONGEST = 60;

  private Nearest() {}

  /// The nearest of `known`, the first of equally near ones; nothing if none is near.
  public static Optional<String> of(String name, Collection<String> known) {
    String wanted = plain(name);
    Optional<String> nearest = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (String candidate : known) {
      int distance = name.length() > LONGEST ? LONGEST : edits(wanted, plain(candidate));
      if (distance < least && distance <= Math.max(1, candidate.length() / 3)) {
        least = distance;
        nearest = Optional.of(candidate);
      }
    }
    return nearest;
  }

  /// `, did you mean …?` or, where nothing is near, `; write one of …`.
  public static String hint(String name, Collection<String> known) {
    return of(name, known)
        .map(nearest -> ", did you mean `" + nearest + "`?")
        .orElseGet(() -> "; write one of `" + String.join("`, `", known) + "`");
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  private static int edits(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
