package dev.agentcanary.load.report;

import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.profile.Workload;
import dev.agentcanary.load.result.Ending;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.load.result.OwnShare;
import dev.agentcanary.load.result.Threshold;
import dev.agentcanary.load.result.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/// Figures as people read them, the same in every report.
public final class Figures {
  private Figures() {}

  /// `0.4 ms`, `345 ms`, `4.21 s`, `41.2 s`, `326 s`: three digits, as many as are measured.
  public static String time(long micros) {
    if (micros < 1_000_000) {
      return plain(micros / 1e3, micros < 10_000 ? 1 : 0) + " ms";
    }
    double seconds = micros / 1e6;
    return plain(seconds, seconds < 10 ? 2 : seconds < 100 ? 1 : 0) + " s";
  }

  /// A time that somebody set: `500 ms`, `1.5 s`, `2 min`, `2 min 30 s`, `1 h`.
  public static String time(Duration set) {
    if (set.compareTo(Duration.ofMinutes(1)) < 0) {
      return set.compareTo(Duration.ofSeconds(1)) < 0 && !set.isZero()
          ? trimmed(set.toNanos() / 1e6) + " ms"
          : trimmed(set.toNanos() / 1e9) + " s";
    }
    long hours = set.toHours();
    long seconds = set.toSecondsPart();
    String text = hours == 0 ? "" : hours + " h ";
    text += set.toMinutesPart() == 0 ? "" : set.toMinutesPart() + " min ";
    return (text + (seconds == 0 ? "" : seconds + " s")).strip();
  }

  /// `0 %`, `0.05 %`, `1.2 %`, `37 %`: two digits, and never 0 % or 100 % of what is not.
  public static String share(double share) {
    double percent = share * 100;
    if (percent == 0 || percent == 100) {
      return Math.round(percent) + " %";
    }
    if (percent >= 99) {
      return plain(Math.min(percent, 99.99), 2, RoundingMode.DOWN) + " %";
    }
    return percent < 0.01
        ? "< 0.01 %"
        : plain(percent, percent < 1 ? 2 : percent < 10 ? 1 : 0) + " %";
  }

  /// `1,234`.
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /// `0.52`, `13.9`, `1,240` a second.
  public static String rate(double perSecond) {
    return perSecond >= 100
        ? count(Math.round(perSecond))
        : plain(perSecond, perSecond < 10 ? 2 : 1);
  }

  /// `312 B`, `4.1 kB`, `143 MB`: in thousands.
  public static String bytes(long bytes) {
    String[] units = {"B", "kB", "MB", "GB", "TB"};
    double value = bytes;
    int unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    return plain(value, unit == 0 || value >= 10 ? 0 : 1) + " " + units[unit];
  }

  /// `latency p90`, `first token p95`, `failed`.
  public static String name(Threshold threshold) {
    return switch (threshold) {
      case Threshold.Time(var series, double share, _) ->
          series.id().replace('-', ' ') + " " + Threshold.percentile(share);
      case Threshold.Failed _, Threshold.Throttled _, Threshold.Throughput _ -> threshold.id();
    };
  }

  /// `at most 10 s`, `at least 5 turns/s`.
  public static String limit(Threshold threshold) {
    return switch (threshold) {
      case Threshold.Time(_, _, Duration most) -> "at most " + time(most);
      case Threshold.Failed(double most) -> "at most " + trimmed(most * 100) + " %";
      case Threshold.Throttled(double most) -> "at most " + trimmed(most * 100) + " %";
      case Threshold.Throughput(double least) -> "at least " + trimmed(least) + " turns/s";
    };
  }

  /// What was measured, in the threshold's unit; `not measured`.
  public static String actual(Verdict verdict) {
    if (verdict.actual().isEmpty()) {
      return "not measured";
    }
    double actual = verdict.actual().getAsDouble();
    return switch (verdict.threshold()) {
      case Threshold.Time _ -> time(Math.round(actual * 1e6));
      case Threshold.Failed _, Threshold.Throttled _ -> share(actual);
      case Threshold.Throughput _ -> rate(actual) + " turns/s";
    };
  }

  /// What was asked for, in a line.
  public static String asked(LoadProfile profile) {
    String who =
        switch (profile.workload()) {
          case Workload.Closed(int users, _, _) -> many(users, "user");
          case Workload.Open open ->
              trimmed(open.perSecond())
                  + " conversations a second, at most "
                  + count(open.mostAtOnce())
                  + " at once";
        };
    int turns = profile.workload().turns();
    return who
        + ", "
        + many(turns, "turn")
        + " each"
        + (turns == 1 ? "" : " with " + time(profile.workload().think()) + " between")
        + "; "
        + (profile.ramp().isZero() ? "no ramp" : time(profile.ramp()) + " of ramp")
        + ", "
        + (profile.warmUp().isZero()
            ? "no warm-up"
            : time(profile.warmUp()) + " of warm-up left out")
        + ", "
        + time(profile.duration())
        + " measured";
  }

  /// What the load test itself used.
  public static String own(LoadResult result) {
    OwnShare own = result.own();
    if (own.cpu().isZero()) {
      return "not known";
    }
    double seconds = result.length().toNanos() / 1e9 * own.processors();
    String share = seconds == 0 ? "" : share(own.cpu().toNanos() / 1e9 / seconds) + " of ";
    return "%s of CPU (%s%s)%s"
        .formatted(
            time(own.cpu().toNanos() / 1_000),
            share,
            many(own.processors(), "processor"),
            own.peakMemory() == 0 ? "" : ", memory at most " + bytes(own.peakMemory()));
  }

  /// How it ended, in a sentence without its full stop.
  public static String ended(Ending ending) {
    return switch (ending) {
      case Ending.Completed() -> "in its time";
      case Ending.Stopped(Duration at, String reason) ->
          "stopped by the plan's rule after " + time(whole(at)) + ": " + reason;
      case Ending.Interrupted(Duration at) -> "interrupted after " + time(whole(at));
      case Ending.Incomplete(String reason) -> "incomplete: " + reason;
    };
  }

  /// `1 user`, `1,000 users`.
  static String many(long count, String noun) {
    return count(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /// In whole seconds, if it is some.
  static Duration whole(Duration time) {
    return time.toSeconds() == 0 ? time : Duration.ofSeconds(time.toSeconds());
  }

  private static String trimmed(double value) {
    return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
  }

  private static String plain(double value, int places) {
    return plain(value, places, RoundingMode.HALF_UP);
  }

  private static String plain(double value, int places, RoundingMode rounding) {
    return BigDecimal.valueOf(value).setScale(places, rounding).toPlainString();
  }
}
