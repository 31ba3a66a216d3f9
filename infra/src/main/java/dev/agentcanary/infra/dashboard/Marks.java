package dev.agentcanary.infra.dashboard;

import dev.agentcanary.infra.dashboard.widget.Mark;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/// Reads what somebody wants marked in the graphs: `2026-11-25T12:00:00Z new model;
/// 2026-11-26T09:30:00Z rolled back`.
///
/// Marks come from outside and not from the clock, because the same input must give the same
/// template.
public final class Marks {
  /// The key of the CDK's context: `-c mark="…"`.
  public static final String KEY = "mark";

  private Marks() {}

  /// What came of reading.
  public sealed interface Reading {
    /// Every mark, in the order of the text.
    record Read(List<Mark> marks) implements Reading {
      public Read {
        marks = List.copyOf(marks);
      }
    }

    /// Some are wrong.
    ///
    /// @param problems all of them, for a person
    record Rejected(List<String> problems) implements Reading {
      public Rejected {
        problems = List.copyOf(problems);
      }
    }
  }

  /// Reads marks, separated by `;`. A blank text has none.
  public static Reading read(String text) {
    List<Mark> marks = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (String part : text.split(";")) {
      if (!part.isBlank()) {
        read(part.strip(), marks, problems);
      }
    }
    return problems.isEmpty() ? new Reading.Read(marks) : new Reading.Rejected(problems);
  }

  private static void read(String part, List<Mark> marks, List<String> problems) {
    String[] words = part.split("\\s+", 2);
    if (words.length < 2) {
      problems.add(problem(part, "says only one word"));
      return;
    }
    try {
      marks.add(new Mark(Instant.parse(words[0]), words[1]));
    } catch (DateTimeParseException e) {
      problems.add(problem(part, "`" + words[0] + "` is no time in UTC"));
    }
  }

  private static String problem(String part, String what) {
    return "-c mark: `%s`: %s, write a time and what happened, e.g. `2026-11-25T12:00:00Z new model`"
        .formatted(part, what);
  }
}
