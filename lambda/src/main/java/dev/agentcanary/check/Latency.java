package dev.agentcanary.check;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.json.Json;
import java.math.BigDecimal;
import java.time.Duration;

/// The whole reply was there within the threshold.
///
/// @param threshold included
record Latency(Duration threshold) implements Question {
  static final CheckKind KIND =
      new CheckKind("latency", "none", false, true, "was complete within that many milliseconds");

  private static final BigDecimal LONGEST_MILLIS =
      BigDecimal.valueOf(Duration.ofDays(1).toMillis());
  private static final int NANOS_OF_MILLI = 6;

  static CheckReading read(Json threshold) {
    if (!(threshold instanceof Json.Num(var millis)) || millis.signum() <= 0) {
      return mistake("threshold must be a positive number of milliseconds, as in threshold: 5000");
    }
    if (millis.compareTo(LONGEST_MILLIS) > 0) {
      return mistake("threshold is longer than a day; write milliseconds, as in threshold: 5000");
    }
    return new CheckReading.Made(
        new Latency(Duration.ofNanos(millis.movePointRight(NANOS_OF_MILLI).longValue())));
  }

  private static CheckReading mistake(String message) {
    return new CheckReading.Mistake("threshold", message);
  }

  @Override
  public String type() {
    return KIND.type();
  }

  @Override
  public String expected() {
    return "to take at most " + millis(threshold);
  }

  @Override
  public Finding look(Answer.Answered answer) {
    Duration total = answer.exchange().timings().total();
    return total.compareTo(threshold) <= 0
        ? new Finding.Holds(millis(total))
        : new Finding.Lacks(millis(total));
  }

  /// Rounded up, so that what is over the threshold never reads like it.
  private static String millis(Duration duration) {
    return duration.plusNanos(999_999).toMillis() + " ms";
  }
}
