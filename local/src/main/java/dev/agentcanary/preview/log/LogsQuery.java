package dev.agentcanary.preview.log;

import dev.agentcanary.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A query of Logs Insights: `SOURCE`, then commands between pipes.
///
/// Run are `filter` (comparisons with and, or), `fields jsonParse(...) as`, `unnest ... into`,
/// `sort`, `display`, `limit`, and `stats` with count, min, max, avg, earliest and latest by
/// fields.
public final class LogsQuery {
  private static final Pattern SOURCE = Pattern.compile("SOURCE\\s+'([^']+)'");
  private static final Pattern PARSE =
      Pattern.compile("fields\\s+jsonParse\\(([@\\w.]+)\\)\\s+as\\s+(\\w+)");
  private static final Pattern UNNEST = Pattern.compile("unnest\\s+([@\\w.]+)\\s+into\\s+(\\w+)");
  private static final Pattern SORT = Pattern.compile("sort\\s+([@\\w.]+)(?:\\s+(asc|desc))?");
  private static final Pattern DISPLAY = Pattern.compile("display\\s+([@\\w.]+(?:,\\s*[@\\w.]+)*)");
  private static final Pattern LIMIT = Pattern.compile("limit\\s+(\\d{1,5})");

  private List<Row> rows;
  private List<String> columns = List.of("@timestamp", "@message");

  private LogsQuery(List<Row> rows) {
    this.rows = rows;
  }

  /// What came of a query.
  public sealed interface Result {
    /// It was run.
    record Rows(Table table) implements Result {}

    /// It was not.
    ///
    /// @param reason for a person
    record NotRun(String reason) implements Result {}
  }

  /// Runs a query.
  ///
  /// @param logs the lines of each log group that there is, in their order
  public static Result run(String query, Map<String, List<LogLine>> logs) {
    String[] commands = query.split("\\s*\\|\\s*(?![^/]*/\\s*(?:\\||$))");
    Matcher source = SOURCE.matcher(commands[0].strip());
    if (!source.matches()) {
      return new Result.NotRun("The query names no single log group.");
    }
    List<LogLine> lines = logs.get(source.group(1));
    if (lines == null) {
      return new Result.NotRun("A drill writes nothing to the log " + source.group(1) + ".");
    }
    LogsQuery running = new LogsQuery(lines.stream().map(Row::of).toList());
    try {
      for (int i = 1; i < commands.length; i++) {
        running.step(commands[i].strip());
      }
    } catch (NotUnderstood e) {
      return new Result.NotRun("The preview does not run this part: " + e.getMessage());
    }
    return new Result.Rows(running.table());
  }

  private void step(String command) throws NotUnderstood {
    Matcher parse = PARSE.matcher(command);
    Matcher unnest = UNNEST.matcher(command);
    Matcher sort = SORT.matcher(command);
    Matcher display = DISPLAY.matcher(command);
    Matcher limit = LIMIT.matcher(command);
    if (command.startsWith("filter ")) {
      rows = rows.stream().filter(Condition.parse(command.substring(7))).toList();
    } else if (command.startsWith("stats ")) {
      stats(Statistics.parse(command.substring(6)));
    } else if (parse.matches()) {
      rows = rows.stream().map(row -> copy(row, parse.group(1), parse.group(2))).toList();
    } else if (unnest.matches()) {
      rows = rows.stream().flatMap(r -> each(r, unnest.group(1), unnest.group(2))).toList();
    } else if (sort.matches()) {
      var order = Order.by(sort.group(1));
      rows = rows.stream().sorted("asc".equals(sort.group(2)) ? order : order.reversed()).toList();
    } else if (display.matches()) {
      columns = List.of(display.group(1).split(",\\s*"));
    } else if (limit.matches()) {
      rows = rows.stream().limit(Long.parseLong(limit.group(1))).toList();
    } else {
      throw new NotUnderstood(command);
    }
  }

  private void stats(Statistics statistics) {
    rows = statistics.of(rows);
    columns = new ArrayList<>(statistics.by());
    statistics.columns().forEach(column -> columns.add(column.name()));
  }

  private static Row copy(Row row, String from, String to) {
    return row.get(from).map(value -> row.with(to, value)).orElse(row);
  }

  private static java.util.stream.Stream<Row> each(Row row, String list, String name) {
    return row.get(list).orElse(new Json.Null()) instanceof Json.Arr(var items)
        ? items.stream().map(item -> row.with(name, item))
        : java.util.stream.Stream.empty();
  }

  private Table table() {
    return new Table(
        columns, rows.stream().map(row -> columns.stream().map(row::text).toList()).toList());
  }
}
