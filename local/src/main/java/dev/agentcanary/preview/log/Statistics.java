package dev.agentcanary.preview.log;

import dev.agentcanary.json.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The command `stats`: rows are put together by fields.
///
/// @param columns what is counted, in order
/// @param by fields whose values make a group; empty for one group of all
record Statistics(List<Column> columns, List<String> by) {
  private static final Pattern COLUMN =
      Pattern.compile("(count|min|max|avg|earliest|latest)\\(([@\\w.*]+)\\)\\s+as\\s+(\\w+)");
  private static final Pattern FIELD = Pattern.compile("[@\\w.]+");
  private static final int DIGITS = 3;

  /// One of them.
  record Column(String function, String of, String name) {}

  static Statistics parse(String text) throws NotUnderstood {
    String[] halves = text.split("\\s+by\\s+", 2);
    List<Column> columns = new ArrayList<>();
    for (String part : halves[0].split(",\\s*")) {
      Matcher found = COLUMN.matcher(part.strip());
      if (!found.matches()) {
        throw new NotUnderstood("stats " + part.strip());
      }
      columns.add(new Column(found.group(1), found.group(2), found.group(3)));
    }
    List<String> by = halves.length == 1 ? List.of() : List.of(halves[1].strip().split(",\\s*"));
    for (String field : by) {
      if (!FIELD.matcher(field).matches()) {
        throw new NotUnderstood("stats by " + field);
      }
    }
    return new Statistics(List.copyOf(columns), by);
  }

  /// A row for each group, in the order in which they are first met.
  List<Row> of(List<Row> rows) {
    Map<List<String>, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      groups.computeIfAbsent(by.stream().map(row::text).toList(), _ -> new ArrayList<>()).add(row);
    }
    List<Row> result = new ArrayList<>();
    groups.forEach(
        (key, group) -> {
          Row row = new Row(Map.of());
          for (int i = 0; i < by.size(); i++) {
            row = row.with(by.get(i), new Json.Str(key.get(i)));
          }
          for (Column column : columns) {
            row = row.with(column.name(), value(column, group).orElse(new Json.Null()));
          }
          result.add(row);
        });
    return result;
  }

  private static Optional<Json> value(Column column, List<Row> rows) {
    List<Row> having =
        rows.stream()
            .filter(row -> column.of().equals("*") || row.get(column.of()).isPresent())
            .toList();
    return switch (column.function()) {
      case "count" -> Optional.of(new Json.Num(BigDecimal.valueOf(having.size())));
      case "min" -> having.stream().min(Order.by(column.of())).flatMap(r -> r.get(column.of()));
      case "max" -> having.stream().max(Order.by(column.of())).flatMap(r -> r.get(column.of()));
      case "earliest" ->
          having.stream().min(Order.by("@timestamp")).flatMap(r -> r.get(column.of()));
      case "latest" -> having.stream().max(Order.by("@timestamp")).flatMap(r -> r.get(column.of()));
      default -> average(column, having);
    };
  }

  private static Optional<Json> average(Column column, List<Row> rows) {
    BigDecimal sum = BigDecimal.ZERO;
    int count = 0;
    for (Row row : rows) {
      if (row.get(column.of()).orElseThrow() instanceof Json.Num(var number)) {
        sum = sum.add(number);
        count++;
      }
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new Json.Num(sum.divide(BigDecimal.valueOf(count), DIGITS, RoundingMode.HALF_UP)));
  }
}
