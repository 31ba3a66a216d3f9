package dev.agentcanary.drill;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What has to be told, and to whom, and which alarms have to go off. All times are since the
/// drill's start.
///
/// @param page what is due to those who are woken
/// @param ticket what is due to those who read tickets
/// @param alarms that have to go off, told or not
public record Expected(Due page, Due ticket, List<Alarm> alarms) {
  public Expected {
    alarms = List.copyOf(alarms);
  }

  /// Nobody is told anything.
  public static Expected silence(String why) {
    return new Expected(new Due.Silence(why), new Due.Silence(why), List.of());
  }

  /// What is due to one of the two.
  public sealed interface Due {
    /// Why, for people.
    String why();

    /// Nothing.
    record Silence(String why) implements Due {}

    /// It is told in time, and at most so often; and that it is over is told in time as well, if
    /// that is told at all. A page has to be, a ticket is closed by whoever works on it.
    ///
    /// @param from when the trouble begins: whatever is told before is a false alarm
    /// @param by when it has to be told
    /// @param most how often it may be told
    /// @param over when it has to be told to be over for good
    record Told(Duration from, Duration by, int most, Optional<Over> over, String why)
        implements Due {}

    /// When something is over.
    ///
    /// @param from when the trouble ends: whoever is told before is misled
    /// @param by when it has to be told
    record Over(Duration from, Duration by) {}

    /// Either is right.
    record Either(String why) implements Due {}
  }

  /// An alarm that has to go off.
  ///
  /// @param kind the word in its name, e.g. `down`
  /// @param from and `by`: when
  public record Alarm(String kind, Duration from, Duration by) {}
}
