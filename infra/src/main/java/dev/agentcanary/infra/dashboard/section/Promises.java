package dev.agentcanary.infra.dashboard.section;

import dev.agentcanary.infra.dashboard.widget.Colour;
import dev.agentcanary.infra.dashboard.widget.Line;
import dev.agentcanary.plan.Objectives;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A plan's objectives, as words and as lines in graphs.
final class Promises {
  private Promises() {}

  static String words(Objectives objectives) {
    List<String> words = new ArrayList<>();
    objectives
        .availability()
        .ifPresent(share -> words.add(percent(share) + " right at the first try"));
    objectives.latencyP90().ifPresent(most -> words.add("90 % of answers in " + seconds(most)));
    objectives.latencyMax().ifPresent(most -> words.add("every answer in " + seconds(most)));
    objectives.firstToken().ifPresent(most -> words.add("90 % of first words in " + seconds(most)));
    return words.isEmpty() ? "nothing" : String.join(", ", words);
  }

  /// In milliseconds; nothing for an objective that the plan leaves out.
  static List<Line> line(Optional<Duration> most, String label) {
    return most.stream()
        .map(
            duration ->
                new Line(
                    BigDecimal.valueOf(duration.toMillis()),
                    label + " " + seconds(duration),
                    Colour.PROMISE))
        .toList();
  }

  /// A share as a percentage without needless zeros.
  static String percent(double share) {
    return plain(BigDecimal.valueOf(share).movePointRight(2)) + " %";
  }

  static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String seconds(Duration duration) {
    return plain(BigDecimal.valueOf(duration.toMillis()).movePointLeft(3)) + " s";
  }
}
