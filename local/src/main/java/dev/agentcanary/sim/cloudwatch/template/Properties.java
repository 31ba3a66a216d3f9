package dev.agentcanary.sim.cloudwatch.template;

import dev.agentcanary.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Resolved properties of a resource, or of an object inside them, read one by one.
///
/// What is wrong is told to a consumer, and a stand-in is given, so that one reading finds
/// everything.
final class Properties {
  private final String path;
  private final Json.Obj object;
  private final Consumer<String> problems;

  private Properties(String path, Json.Obj object, Consumer<String> problems) {
    this.path = path;
    this.object = object;
    this.problems = problems;
  }

  /// Those of a resource.
  static Properties of(Json.Obj object, Consumer<String> problems) {
    return new Properties("", object, problems);
  }

  /// Tells each property that is not one of these.
  void allow(Set<String> known) {
    object.members().keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> problem(path + name + " is not evaluated"));
  }

  boolean has(String name) {
    return object.get(name).isPresent();
  }

  void problem(String problem) {
    problems.accept(problem);
  }

  String text(String name) {
    Optional<String> text = optionalText(name);
    if (text.isEmpty() && !has(name)) {
      problem(path + name + " is missing");
    }
    return text.orElse("");
  }

  Optional<String> optionalText(String name) {
    Optional<Json> json = object.get(name);
    if (json.isPresent() && !(json.get() instanceof Json.Str)) {
      problem(path + name + " is no text");
    }
    return json.filter(Json.Str.class::isInstance).map(text -> ((Json.Str) text).value());
  }

  double number(String name) {
    Optional<BigDecimal> number = optionalNumber(name);
    if (number.isEmpty() && !has(name)) {
      problem(path + name + " is missing");
    }
    return number.map(BigDecimal::doubleValue).orElse(0.0);
  }

  /// A positive whole number.
  int count(String name) {
    return optionalCount(name)
        .orElseGet(
            () -> {
              if (!has(name)) {
                problem(path + name + " is missing");
              }
              return 1;
            });
  }

  Optional<Integer> optionalCount(String name) {
    Optional<BigDecimal> number = optionalNumber(name);
    if (number.isPresent()
        && (number.get().stripTrailingZeros().scale() > 0
            || number.get().signum() <= 0
            || number.get().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0)) {
      problem(path + name + " is " + number.get() + ", no positive whole number");
      return Optional.empty();
    }
    return number.map(BigDecimal::intValue);
  }

  /// A number of zero or more; the default where there is none.
  int orZero(String name, int fallback) {
    Optional<BigDecimal> number = optionalNumber(name);
    if (number.isPresent() && number.get().signum() == 0) {
      return 0;
    }
    return optionalCount(name).orElse(fallback);
  }

  private Optional<BigDecimal> optionalNumber(String name) {
    Optional<Json> json = object.get(name);
    if (json.isEmpty()) {
      return Optional.empty();
    }
    if (json.get() instanceof Json.Num(var number)) {
      return Optional.of(number);
    }
    if (json.get() instanceof Json.Str(var text) && text.matches("-?\\d+(\\.\\d+)?")) {
      return Optional.of(new BigDecimal(text));
    }
    problem(path + name + " is no number");
    return Optional.empty();
  }

  boolean flag(String name, boolean fallback) {
    Optional<Json> json = object.get(name);
    if (json.isEmpty()) {
      return fallback;
    }
    if (json.get() instanceof Json.Bool(boolean value)) {
      return value;
    }
    if (json.get() instanceof Json.Str(var text) && (text.equals("true") || text.equals("false"))) {
      return text.equals("true");
    }
    problem(path + name + " is neither true nor false");
    return fallback;
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Json item : items(name)) {
      if (item instanceof Json.Str(var text)) {
        texts.add(text);
      } else {
        problem(path + name + " holds something that is no text");
      }
    }
    return texts;
  }

  List<Properties> objects(String name) {
    List<Properties> objects = new ArrayList<>();
    for (Json item : items(name)) {
      if (item instanceof Json.Obj one) {
        objects.add(new Properties(path + name + ".", one, problems));
      } else {
        problem(path + name + " holds something that is no object");
      }
    }
    return objects;
  }

  Optional<Properties> object(String name) {
    Optional<Json> json = object.get(name);
    if (json.isPresent() && !(json.get() instanceof Json.Obj)) {
      problem(path + name + " is no object");
    }
    return json.filter(Json.Obj.class::isInstance)
        .map(one -> new Properties(path + name + ".", (Json.Obj) one, problems));
  }

  /// The object; an empty one, and a problem, where there is none.
  Properties requiredObject(String name) {
    return object(name)
        .orElseGet(
            () -> {
              problem(path + name + " is missing");
              return new Properties(path + name + ".", new Json.Obj(Map.of()), _ -> {});
            });
  }

  private List<Json> items(String name) {
    Optional<Json> json = object.get(name);
    if (json.isEmpty()) {
      return List.of();
    }
    if (json.get() instanceof Json.Arr(var items)) {
      return items;
    }
    problem(path + name + " is no list");
    return List.of();
  }
}
