package dev.agentcanary.infra.dashboard.fleet;

import java.util.ArrayList;
import java.util.List;

/// A list in parts that a widget can take.
///
/// @param number from 1
/// @param of how many there are
/// @param items never empty
record Parts<T>(int number, int of, List<T> items) {
  /// In order, each of at most `most`; no part of nothing.
  static <T> List<Parts<T>> of(List<T> all, int most) {
    int count = Math.ceilDiv(all.size(), most);
    List<Parts<T>> parts = new ArrayList<>();
    for (int part = 0; part < count; part++) {
      int from = part * most;
      int to = Math.min(all.size(), from + most);
      parts.add(new Parts<>(part + 1, count, List.copyOf(all.subList(from, to))));
    }
    return parts;
  }

  /// The title of this part's widget.
  String title(String title) {
    return of == 1 ? title : "%s (part %d of %d)".formatted(title, number, of);
  }
}
