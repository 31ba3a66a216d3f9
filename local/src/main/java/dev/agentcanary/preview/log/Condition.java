package dev.agentcanary.preview.log;

import dev.agentcanary.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The condition of a `filter`: comparisons of a field with a text or a number, joined by `and` and
/// `or` without parentheses; `and` binds more tightly.
final class Condition {
  private static final Pattern COMPARISON =
      Pattern.compile("([@\\w.]+)\\s*(!=|>=|<=|=|>|<)\\s*(?:\"([^\"]*)\"|(-?[\\d.]+))");

  private Condition() {}

  static Predicate<Row> parse(String text) throws NotUnderstood {
    List<Predicate<Row>> either = new ArrayList<>();
    for (String side : text.split("\\s+or\\s+")) {
      List<Predicate<Row>> all = new ArrayList<>();
      for (String part : side.split("\\s+and\\s+")) {
        all.add(comparison(part.strip()));
      }
      either.add(row -> all.stream().allMatch(one -> one.test(row)));
    }
    return row -> either.stream().anyMatch(one -> one.test(row));
  }

  private static Predicate<Row> comparison(String text) throws NotUnderstood {
    Matcher found = COMPARISON.matcher(text);
    if (!found.matches()) {
      throw new NotUnderstood("filter " + text);
    }
    String field = found.group(1);
    String operator = found.group(2);
    Json value = value(found);
    return row -> {
      Optional<Json> there = row.get(field);
      return there.isEmpty()
          ? operator.equals("!=")
          : holds(operator, Order.compare(there.get(), value));
    };
  }

  private static Json value(Matcher found) throws NotUnderstood {
    try {
      return found.group(3) == null
          ? new Json.Num(new BigDecimal(found.group(4)))
          : new Json.Str(found.group(3));
    } catch (NumberFormatException _) {
      throw new NotUnderstood("the number " + found.group(4));
    }
  }

  private static boolean holds(String operator, int compared) {
    return switch (operator) {
      case "=" -> compared == 0;
      case "!=" -> compared != 0;
      case ">" -> compared > 0;
      case "<" -> compared < 0;
      case ">=" -> compared >= 0;
      default -> compared <= 0;
    };
  }
}
