package dev.agentcanary.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A time within which something has to happen, and the sum that it is.
///
/// @param parts in the order in which they pass
public record Bound(List<Part> parts) {
  /// One addend.
  record Part(String what, Duration time) {}

  public Bound {
    parts = List.copyOf(parts);
  }

  /// Only this.
  public static Bound of(String what, Duration time) {
    return new Bound(List.of(new Part(what, time)));
  }

  /// And this after it.
  public Bound plus(String what, Duration time) {
    List<Part> more = new ArrayList<>(parts);
    more.add(new Part(what, time));
    return new Bound(more);
  }

  /// The sum.
  public Duration time() {
    return parts.stream().map(Part::time).reduce(Duration.ZERO, Duration::plus);
  }

  /// For example `9m 34s = 5m until a run + 30s late + 1m 4s to confirm + 2m metrics + 1m alarm`.
  @Override
  public String toString() {
    return Times.of(time())
        + " = "
        + String.join(
            " + ", parts.stream().map(part -> Times.of(part.time()) + " " + part.what()).toList());
  }
}
