package dev.agentcanary.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// The problems found so far in one file. For one thread.
final class Problems {
  private static final int MOST = 500;

  private final String file;
  private final SequencedSet<Problem> found = new LinkedHashSet<>();

  Problems(String file) {
    this.file = file;
  }

  /// Adds one; the same one of a value that is used twice (a YAML alias) counts once, and those
  /// beyond 500 are dropped.
  void add(int line, String message) {
    if (found.size() < MOST) {
      found.add(new Problem(file, line, message));
    }
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /// By line; within a line in the order they were found.
  List<Problem> sorted() {
    List<Problem> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparingInt(Problem::line));
    return sorted;
  }
}
