package dev.agentcanary.drill.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The script of a drill: how the world is until when. Immutable; it reads from the top.
///
/// ```java
/// Timeline.begin()
///     .until(Duration.ofHours(2), "all is well", World.WELL)
///     .until(Duration.ofHours(3), "the agent answers 500", World.agent(down))
///     .until(Duration.ofHours(6), "it is well again", World.WELL);
/// ```
///
/// @param stages in order, each up to and without its end
public record Timeline(List<Stage> stages) {
  /// Some time in which nothing changes.
  ///
  /// @param from since the drill's start, included
  /// @param until since the drill's start, not included
  /// @param label for people
  /// @param deploys whether the stack is deployed again at its beginning
  public record Stage(Duration from, Duration until, String label, World world, boolean deploys) {}

  public Timeline {
    stages = List.copyOf(stages);
  }

  /// No time yet.
  public static Timeline begin() {
    return new Timeline(List.of());
  }

  /// Goes on until then, as the world is.
  ///
  /// @throws IllegalArgumentException if that is not after the last stage
  public Timeline until(Duration end, String label, World world) {
    return with(end, label, world, false);
  }

  /// The stack is deployed again; then it goes on until then.
  public Timeline deployedUntil(Duration end, String label, World world) {
    return with(end, label, world, true);
  }

  private Timeline with(Duration end, String label, World world, boolean deploys) {
    if (end.compareTo(length()) <= 0) {
      throw new IllegalArgumentException(
          "until " + end + " is not after " + length() + ": " + label);
    }
    List<Stage> more = new ArrayList<>(stages);
    more.add(new Stage(length(), end, label, world, deploys));
    return new Timeline(more);
  }

  /// From the start to the end of the last stage.
  public Duration length() {
    return stages.isEmpty() ? Duration.ZERO : stages.getLast().until();
  }

  /// The world then; after the end, and before the start, as at the nearest moment.
  ///
  /// @param since the drill's start
  public World at(Duration since) {
    for (Stage stage : stages) {
      if (since.compareTo(stage.until()) < 0) {
        return stage.world();
      }
    }
    return stages.getLast().world();
  }
}
