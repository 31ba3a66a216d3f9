package dev.agentcanary.sim.cloudwatch.template;

import dev.agentcanary.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Replaces CloudFormation's functions by their values.
///
/// What it does not know is told and left in place.
final class Resolver {
  private static final int DEEPEST = 100;

  private final References references;
  private final Consumer<String> problems;
  private int depth;

  /// @param problems takes what cannot be resolved, for a person
  Resolver(References references, Consumer<String> problems) {
    this.references = references;
    this.problems = problems;
  }

  /// The value; empty for `AWS::NoValue`.
  Optional<Json> resolve(Json json) {
    if (++depth > DEEPEST) {
      depth--;
      problems.accept("references go round in a circle");
      return Optional.of(json);
    }
    Optional<Json> value =
        switch (json) {
          case Json.Arr(var items) -> Optional.of(new Json.Arr(all(items)));
          case Json.Obj object when function(object).isPresent() ->
              call(function(object).get(), object);
          case Json.Obj object -> Optional.of(members(object));
          case Json other -> Optional.of(other);
        };
    depth--;
    return value;
  }

  private List<Json> all(List<Json> items) {
    List<Json> resolved = new ArrayList<>();
    items.forEach(item -> resolve(item).ifPresent(resolved::add));
    return resolved;
  }

  private Json.Obj members(Json.Obj object) {
    Map<String, Json> resolved = new LinkedHashMap<>();
    object
        .members()
        .forEach((name, json) -> resolve(json).ifPresent(value -> resolved.put(name, value)));
    return new Json.Obj(resolved);
  }

  private static Optional<String> function(Json.Obj object) {
    return object.members().size() == 1
        ? object.members().keySet().stream()
            .filter(name -> name.equals("Ref") || name.startsWith("Fn::"))
            .findFirst()
        : Optional.empty();
  }

  private Optional<Json> call(String function, Json.Obj call) {
    Json argument = call.members().get(function);
    if (function.equals("Ref") && argument.equals(new Json.Str("AWS::NoValue"))) {
      return Optional.empty();
    }
    Optional<Json> value =
        switch (function) {
          case "Ref" -> text(argument).flatMap(references::reference).map(Resolver::json);
          case "Fn::GetAtt" -> attribute(argument);
          case "Fn::Join" -> join(argument);
          case "Fn::Sub" -> substitute(argument);
          case "Fn::Select" -> select(argument);
          case "Fn::Split" -> split(argument);
          case "Fn::ImportValue" ->
              resolvedText(argument).map(references::imported).map(Resolver::json);
          default -> Optional.empty();
        };
    if (value.isEmpty()) {
      problems.accept(
          "%s of %s is not evaluated"
              .formatted(function, dev.agentcanary.json.JsonText.write(argument)));
      return Optional.of(call);
    }
    return value;
  }

  private Optional<Json> attribute(Json argument) {
    List<String> path =
        switch (argument) {
          case Json.Arr(var items) -> items.stream().flatMap(item -> text(item).stream()).toList();
          case Json.Str(var dotted) -> List.of(dotted.split("\\.", 2));
          case Json _ -> List.of();
        };
    return path.size() == 2
        ? references.attribute(path.get(0), path.get(1)).map(Resolver::json)
        : Optional.empty();
  }

  private Optional<Json> join(Json argument) {
    List<Json> parts = items(argument);
    if (parts.size() != 2 || text(parts.getFirst()).isEmpty()) {
      return Optional.empty();
    }
    List<String> strings = new ArrayList<>();
    List<Json> items = resolve(parts.get(1)).map(Resolver::items).orElse(List.of());
    items.forEach(item -> text(item).ifPresent(strings::add));
    return strings.size() == items.size()
        ? Optional.of(json(String.join(text(parts.getFirst()).get(), strings)))
        : Optional.empty();
  }

  private Optional<Json> substitute(Json argument) {
    List<Json> parts = argument instanceof Json.Arr(var items) ? items : List.of(argument);
    Map<String, String> own = new LinkedHashMap<>();
    if (parts.size() == 2 && parts.get(1) instanceof Json.Obj variables) {
      variables
          .members()
          .forEach((name, json) -> resolvedText(json).ifPresent(value -> own.put(name, value)));
    }
    return text(parts.getFirst())
        .flatMap(pattern -> Substitution.replace(pattern, name -> variable(name, own)))
        .map(Resolver::json);
  }

  private Optional<String> variable(String name, Map<String, String> own) {
    if (own.containsKey(name)) {
      return Optional.of(own.get(name));
    }
    int dot = name.indexOf('.');
    return dot < 0
        ? references.reference(name)
        : references.attribute(name.substring(0, dot), name.substring(dot + 1));
  }

  private Optional<Json> select(Json argument) {
    List<Json> parts = items(argument);
    if (parts.size() != 2) {
      return Optional.empty();
    }
    Optional<Integer> index =
        text(parts.getFirst()).filter(text -> text.matches("\\d{1,4}")).map(Integer::valueOf);
    List<Json> items = resolve(parts.get(1)).map(Resolver::items).orElse(List.of());
    return index.filter(at -> at < items.size()).map(items::get);
  }

  private Optional<Json> split(Json argument) {
    List<Json> parts = items(argument);
    if (parts.size() != 2 || text(parts.getFirst()).isEmpty()) {
      return Optional.empty();
    }
    String delimiter = text(parts.getFirst()).get();
    return resolvedText(parts.get(1))
        .map(
            whole -> {
              List<Json> pieces = new ArrayList<>();
              for (String piece : whole.split(java.util.regex.Pattern.quote(delimiter), -1)) {
                pieces.add(json(piece));
              }
              return new Json.Arr(pieces);
            });
  }

  private Optional<String> resolvedText(Json json) {
    return resolve(json).flatMap(Resolver::text);
  }

  private static List<Json> items(Json json) {
    return json instanceof Json.Arr(var items) ? items : List.of();
  }

  /// A scalar as CloudFormation writes it into a string.
  private static Optional<String> text(Json json) {
    return switch (json) {
      case Json.Str(var text) -> Optional.of(text);
      case Json.Num(var number) -> Optional.of(number.toPlainString());
      case Json.Bool(var value) -> Optional.of(String.valueOf(value));
      case Json _ -> Optional.empty();
    };
  }

  private static Json json(String text) {
    return new Json.Str(text);
  }
}
