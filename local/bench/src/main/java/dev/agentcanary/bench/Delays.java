package dev.agentcanary.bench;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long [KnownAgent] takes for an answer, as written in the prompt.
///
/// @param first until the first word of a streamed answer; empty for an answer in one piece
/// @param total until its end
public record Delays(Optional<Duration> first, Duration total) {
  /// What a prompt without delays gets.
  public static final Delays DEFAULT = new Delays(Optional.empty(), Duration.ofMillis(20));

  private static final Pattern WRITTEN =
      Pattern.compile("take (\\d+) ms(?: and say the first word after (\\d+) ms)?");

  /// An answer in one piece.
  public static Delays whole(Duration total) {
    return new Delays(Optional.empty(), total);
  }

  /// A streamed answer.
  public static Delays streamed(Duration first, Duration total) {
    return new Delays(Optional.of(first), total);
  }

  /// Those in the prompt, or [#DEFAULT].
  public static Delays in(String prompt) {
    Matcher written = WRITTEN.matcher(prompt);
    if (!written.find()) {
      return DEFAULT;
    }
    Duration total = Duration.ofMillis(Long.parseLong(written.group(1)));
    return new Delays(
        Optional.ofNullable(written.group(2)).map(ms -> Duration.ofMillis(Long.parseLong(ms))),
        total);
  }

  /// A prompt that asks for them.
  public String prompt() {
    return "take "
        + total.toMillis()
        + " ms"
        + first.map(time -> " and say the first word after " + time.toMillis() + " ms").orElse("");
  }
}
