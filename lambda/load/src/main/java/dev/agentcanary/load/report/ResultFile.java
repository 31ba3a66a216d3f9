package dev.agentcanary.load.report;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import dev.agentcanary.load.measure.Interval;
import dev.agentcanary.load.measure.Intervals;
import dev.agentcanary.load.result.Judgement;
import dev.agentcanary.load.result.LoadResult;
import java.util.List;

/// A result as JSON, by `docs/reference/load.schema.json`: figures for people and scripts, and the
/// encoded histograms, from which the same result is read back.
///
/// It has at most [#MOST_BYTES]: of a longer one, neighbouring intervals are joined until it fits,
/// which costs resolution in time and nothing else.
public final class ResultFile {
  /// The value of the member `type`.
  public static final String TYPE = "agent-canary-load";

  /// The value of the member `version`; another one means that a member changed its meaning or
  /// went.
  public static final int VERSION = 1;

  /// Bytes of UTF-8.
  public static final int MOST_BYTES = 3_000_000;

  private ResultFile() {}

  /// One line of JSON and a line end.
  public static String write(LoadResult result, Judgement judgement) {
    return write(result, judgement, MOST_BYTES);
  }

  /// The same, however long: what is to be added up must keep its intervals.
  public static String whole(LoadResult result, Judgement judgement) {
    return text(result, judgement, result.intervals());
  }

  /// One line of at most `mostBytes`, or with a single interval.
  static String write(LoadResult result, Judgement judgement, int mostBytes) {
    List<Interval> intervals = result.intervals();
    String text = text(result, judgement, intervals);
    while (text.length() > mostBytes && intervals.size() > 1) {
      int group = Math.max(2, Math.ceilDiv(text.length(), mostBytes));
      intervals = Intervals.joined(intervals, group);
      text = text(result, judgement, intervals);
    }
    return text;
  }

  /// Reads what [#write] wrote; never throws.
  ///
  /// @param name as the problem names it
  public static ResultReading read(String name, String text) {
    return switch (JsonText.parse(text)) {
      case JsonText.Parsed.Malformed(int line, int column, String message) ->
          new ResultReading.Unreadable(
              "%s:%d: not JSON at column %d: %s; give the file that `canary load --json` wrote"
                  .formatted(name, line, column, message));
      case JsonText.Parsed.Value(Json value) -> ResultReader.read(name, value);
    };
  }

  private static String text(LoadResult result, Judgement judgement, List<Interval> intervals) {
    return JsonText.write(ResultJson.of(result, judgement, intervals)) + "\n";
  }
}
