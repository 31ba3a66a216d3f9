package dev.agentcanary.sim.cloudwatch.metric;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.util.List;

/// A line of a log as CloudWatch reads it for metrics: the embedded metric format.
public final class EmfLine {
  private EmfLine() {}

  /// What a line is.
  public sealed interface Reading {
    /// It has metrics, one sample for each name and set of dimensions.
    record Metrics(List<Sample> samples) implements Reading {
      public Metrics {
        samples = List.copyOf(samples);
      }
    }

    /// It is no such line; CloudWatch only keeps it as text.
    record PlainText() implements Reading {}

    /// It means to have metrics and is wrong; CloudWatch drops them and counts an error.
    record Invalid(String reason) implements Reading {}
  }

  /// Reads one line.
  public static Reading read(String line) {
    return switch (JsonText.parse(line)) {
      case JsonText.Parsed.Malformed _ -> new Reading.PlainText();
      case JsonText.Parsed.Value(Json.Obj root) when root.get("_aws").isPresent() -> read(root);
      case JsonText.Parsed.Value _ -> new Reading.PlainText();
    };
  }

  private static Reading read(Json.Obj root) {
    try {
      return new Reading.Metrics(new EmfDocument(root).samples());
    } catch (EmfDocument.WrongException e) {
      return new Reading.Invalid(e.getMessage());
    }
  }
}
