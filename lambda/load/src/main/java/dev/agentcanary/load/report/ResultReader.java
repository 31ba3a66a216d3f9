package dev.agentcanary.load.report;

import dev.agentcanary.json.Json;
import dev.agentcanary.load.measure.Distribution;
import dev.agentcanary.load.measure.Interval;
import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.result.Ending;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.load.result.OwnShare;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Reads the JSON of a result. What is only for people in it is not looked at, so that figures that
/// somebody rounded by hand do not matter.
final class ResultReader {
  private ResultReader() {}

  static ResultReading read(String name, Json json) {
    try {
      JsonFields file = JsonFields.of(json);
      if (!file.text("type").equals(ResultFile.TYPE)) {
        throw file.problem("type", "not the result of a load test");
      }
      long version = file.whole("version");
      if (version > ResultFile.VERSION) {
        throw file.problem(
            "version", "written by a newer canary (" + version + "); read it with that one");
      }
      return new ResultReading.Read(result(file));
    } catch (JsonFields.Unreadable e) {
      return new ResultReading.Unreadable(name + ": " + e.getMessage());
    }
  }

  private static LoadResult result(JsonFields file) {
    List<Interval> intervals = new ArrayList<>();
    for (JsonFields interval : file.objects("intervals")) {
      intervals.add(interval(interval));
    }
    return new LoadResult(
        file.text("canary"),
        file.text("test"),
        file.instant("startedAt"),
        file.text("target"),
        ProfileJson.read(file.object("profile")),
        ending(file.object("ending")),
        intervals,
        TallyJson.read(file.object("tally")),
        series(file.object("series"), (all, id) -> all.object(id).distribution("histogram")),
        own(file.object("own")));
  }

  private static Ending ending(JsonFields ending) {
    return switch (ending.text("kind")) {
      case "completed" -> new Ending.Completed();
      case "stopped" -> new Ending.Stopped(ending.millis("atMs"), ending.text("reason"));
      case "interrupted" -> new Ending.Interrupted(ending.millis("atMs"));
      case "incomplete" -> new Ending.Incomplete(ending.text("reason"));
      default -> throw ending.problem("kind", "no way to end that is known");
    };
  }

  private static Interval interval(JsonFields interval) {
    return new Interval(
        interval.millis("fromMs"),
        interval.millis("lengthMs"),
        TallyJson.read(interval.object("tally")),
        interval.small("underWay"),
        series(interval.object("series"), JsonFields::distribution));
  }

  private interface DistributionAt {
    Distribution of(JsonFields all, String id);
  }

  private static Map<Series, Distribution> series(JsonFields all, DistributionAt at) {
    Map<Series, Distribution> series = new EnumMap<>(Series.class);
    for (String id : all.names()) {
      series.put(known(all, id, Series.values(), Series::id), at.of(all, id));
    }
    return series;
  }

  static <T> T known(JsonFields in, String id, T[] all, Function<T, String> idOf) {
    for (T one : all) {
      if (idOf.apply(one).equals(id)) {
        return one;
      }
    }
    throw in.problem(id, "no such kind is known");
  }

  private static OwnShare own(JsonFields own) {
    return new OwnShare(own.millis("cpuMs"), own.count("peakMemory"), own.small("processors"));
  }
}
