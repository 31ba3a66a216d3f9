package dev.agentcanary.load.report;

import dev.agentcanary.json.Json;
import dev.agentcanary.load.measure.Distribution;
import dev.agentcanary.load.measure.Interval;
import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.result.Comparison;
import dev.agentcanary.load.result.Ending;
import dev.agentcanary.load.result.Judgement;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.load.result.OwnShare;
import dev.agentcanary.load.result.Threshold;
import dev.agentcanary.load.result.Verdict;
import dev.agentcanary.report.Members;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// A result as a JSON value.
final class ResultJson {
  private ResultJson() {}

  /// @param intervals instead of the result's own
  static Json of(LoadResult result, Judgement judgement, List<Interval> intervals) {
    return new Members()
        .text("type", ResultFile.TYPE)
        .number("version", ResultFile.VERSION)
        .text("canary", result.canary())
        .text("test", result.test())
        .text("startedAt", result.startedAt().toString())
        .text("target", result.target())
        .add("profile", ProfileJson.of(result.profile()))
        .add("ending", ending(result.ending()))
        .flag("met", judgement.met())
        .list("thresholds", judgement.verdicts(), ResultJson::verdict)
        .number("turnsPerSecond", rounded(result.perSecond()))
        .add("tally", TallyJson.of(result.tally()))
        .add("series", series(result.series(), (_, values) -> distribution(values)))
        .add("own", own(result.own()))
        .list("intervals", intervals, ResultJson::interval)
        .object();
  }

  private static Json ending(Ending ending) {
    return switch (ending) {
      case Ending.Completed() -> new Members().text("kind", "completed").object();
      case Ending.Stopped(Duration at, String reason) ->
          new Members()
              .text("kind", "stopped")
              .add("atMs", ProfileJson.millis(at))
              .text("reason", reason)
              .object();
      case Ending.Interrupted(Duration at) ->
          new Members().text("kind", "interrupted").add("atMs", ProfileJson.millis(at)).object();
      case Ending.Incomplete(String reason) ->
          new Members().text("kind", "incomplete").text("reason", reason).object();
    };
  }

  private static Json verdict(Verdict verdict) {
    boolean time = verdict.threshold() instanceof Threshold.Time;
    double unit = time ? 1_000 : 1;
    Optional<BigDecimal> actual =
        verdict.actual().isPresent()
            ? rounded(verdict.actual().getAsDouble() * unit)
            : Optional.empty();
    return new Members()
        .text("threshold", verdict.threshold().id())
        .text("standing", verdict.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .text("unit", unit(verdict.threshold()))
        .number("limit", rounded(verdict.limit() * unit))
        .number("actual", actual)
        .object();
  }

  private static String unit(Threshold threshold) {
    return switch (threshold) {
      case Threshold.Time _ -> "ms";
      case Threshold.Failed _, Threshold.Throttled _ -> "share";
      case Threshold.Throughput _ -> "turns/s";
    };
  }

  private static Json series(
      Map<Series, Distribution> series, BiFunction<Series, Distribution, Json> toJson) {
    Members members = new Members();
    for (Series kind : Series.values()) {
      Distribution values = series.get(kind);
      if (values != null) {
        members.add(kind.id(), toJson.apply(kind, values));
      }
    }
    return members.object();
  }

  private static Json distribution(Distribution values) {
    Members members =
        new Members()
            .number("count", values.count())
            .number("meanMs", rounded(values.meanMicros() / 1e3));
    for (double share : Comparison.SHARES) {
      members.number(
          Threshold.percentile(share) + "Ms",
          Optional.of(BigDecimal.valueOf(values.micros(share), 3)));
    }
    return members.text("histogram", values.encoded()).object();
  }

  private static Json interval(Interval interval) {
    return new Members()
        .add("fromMs", ProfileJson.millis(interval.from()))
        .add("lengthMs", ProfileJson.millis(interval.length()))
        .add("tally", TallyJson.of(interval.tally()))
        .number("underWay", interval.underWay())
        .add("series", series(interval.series(), (_, values) -> new Json.Str(values.encoded())))
        .object();
  }

  private static Json own(OwnShare own) {
    return new Members()
        .add("cpuMs", ProfileJson.millis(own.cpu()))
        .number("peakMemory", own.peakMemory())
        .number("processors", own.processors())
        .object();
  }

  /// For people: to a millionth.
  private static Optional<BigDecimal> rounded(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
    return Optional.of(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
  }
}
