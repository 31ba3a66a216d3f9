package dev.agentcanary.cli;

import dev.agentcanary.load.engine.Snapshot;
import dev.agentcanary.load.measure.Distribution;
import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.report.Figures;
import dev.agentcanary.outcome.Attribution;
import dev.agentcanary.report.Style;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How a load test is going, as text.
///
/// @param profile what was asked for
record LoadPicture(LoadProfile profile, Style style) {
  private static final int BAR = 30;

  /// For a terminal: lines to be drawn over the last ones, none wider than the terminal.
  List<String> lines(Snapshot now) {
    List<String> lines = new ArrayList<>();
    lines.add(bar(now) + "  " + clock(now) + "   " + stage(now));
    lines.add("users    " + people(now));
    lines.add("latency  " + percentiles(now.of(Series.LATENCY)));
    lines.add("failed   " + failures(now));
    return lines.stream().map(line -> cut(line, style.width() - 1)).toList();
  }

  /// For a log: one line.
  String line(Snapshot now) {
    return "%s  %s  %s  %s"
        .formatted(
            clock(now),
            stage(now),
            "users " + people(now),
            now.of(Series.LATENCY).count() == 0
                ? "no figures yet"
                : percentiles(now.of(Series.LATENCY)) + "  failed " + failures(now));
  }

  private String bar(Snapshot now) {
    double share = Math.min(1, seconds(now.elapsed()) / seconds(profile.length()));
    int full = (int) Math.floor(share * BAR);
    String on = style.unicode() ? "█" : "#";
    String off = style.unicode() ? "░" : "-";
    String bar = on.repeat(full) + off.repeat(BAR - full);
    return (style.unicode() ? bar : "[" + bar + "]") + "%4d %%".formatted((int) (share * 100));
  }

  private String clock(Snapshot now) {
    return minutes(now.elapsed()) + " of " + minutes(profile.length());
  }

  private String stage(Snapshot now) {
    Duration left = profile.length().minus(now.elapsed());
    if (left.isNegative() || left.isZero()) {
      return "waiting for the last answers";
    }
    boolean warming = now.elapsed().compareTo(profile.warmUp()) < 0;
    return (warming ? "warming up" : "measuring") + ", " + minutes(left) + " left";
  }

  private static String people(Snapshot now) {
    return "%s   under way %s   %s turns/s   turns %s"
        .formatted(
            Figures.count(now.users()),
            Figures.count(now.underWay()),
            Figures.rate(now.perSecond()),
            Figures.count(now.tally().turns()));
  }

  private static String percentiles(Distribution latency) {
    return latency.count() == 0
        ? "no figures before the warm-up is over"
        : "p50 %s   p95 %s   p99 %s   max %s"
            .formatted(
                Figures.time(latency.micros(0.5)),
                Figures.time(latency.micros(0.95)),
                Figures.time(latency.micros(0.99)),
                Figures.time(latency.maxMicros()));
  }

  private static String failures(Snapshot now) {
    if (now.tally().failed() == 0) {
      return "none";
    }
    StringBuilder text = new StringBuilder();
    text.append(Figures.count(now.tally().failed()))
        .append(" (")
        .append(Figures.share(now.tally().failedShare()))
        .append("):");
    for (Attribution attribution : Attribution.values()) {
      long count = now.tally().failures().getOrDefault(attribution, 0L);
      if (count > 0) {
        text.append(' ').append(attribution.id()).append(' ').append(Figures.count(count));
      }
    }
    return text.toString();
  }

  private static String minutes(Duration time) {
    return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }

  private static String cut(String line, int width) {
    return line.length() <= width ? line : line.substring(0, width);
  }
}
