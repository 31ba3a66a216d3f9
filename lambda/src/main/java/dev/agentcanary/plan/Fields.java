package dev.agentcanary.plan;

import dev.agentcanary.plan.form.Form;
import dev.agentcanary.plan.form.Formed;
import dev.agentcanary.plan.form.Nearest;
import dev.agentcanary.plan.form.Numbers;
import dev.agentcanary.plan.form.Shown;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One mapping of the file, read key by key; what is wrong with a value is reported and read as
/// absent.
final class Fields {
  private final Section section;
  private final Problems problems;
  private final int line;
  private final Map<String, PlanNode.Entry> entries = new LinkedHashMap<>();
  private final Set<String> mistyped = new HashSet<>();

  private Fields(Section section, PlanNode.Mapping mapping, Problems problems) {
    this.section = section;
    this.problems = problems;
    this.line = mapping.line();
    for (PlanNode.Entry entry : mapping.entries()) {
      if (section.keys().contains(entry.key())) {
        entries.putIfAbsent(entry.key(), entry);
      } else {
        Nearest.of(entry.key(), section.keys()).ifPresent(mistyped::add);
        problems.add(
            entry.line(),
            "unknown key %s%s"
                .formatted(Shown.of(entry.key()), Nearest.hint(entry.key(), section.keys())));
      }
    }
  }

  /// The fields of `node`; nothing, and a problem, if it is no mapping.
  ///
  /// @param what the node is, as a message begins: "`agent`"
  static Optional<Fields> of(Section section, String what, PlanNode node, Problems problems) {
    if (node instanceof PlanNode.Mapping mapping) {
      return Optional.of(new Fields(section, mapping, problems));
    }
    if (!isUnknown(node)) {
      problems.add(
          node.line(),
          "%s must be a map of keys, not %s; write e.g. `%s: …` below it"
              .formatted(what, kindOf(node), section.keys().getFirst()));
    }
    return Optional.empty();
  }

  boolean has(String key) {
    return entries.containsKey(known(key));
  }

  /// Whether the key is neither there nor likely meant by one that is unknown, which is reported
  /// already.
  boolean lacks(String key) {
    return !has(key) && !mistyped.contains(key);
  }

  /// The line of the key, of the mapping if the key is absent.
  int line(String key) {
    return has(key) ? entries.get(key).line() : line;
  }

  void problemAt(int line, String message) {
    problems.add(line, message);
  }

  void problem(String key, String message) {
    problems.add(line(key), message);
  }

  /// Reports a key that must be there and is not.
  ///
  /// @param example to write
  Fields require(String key, String example) {
    if (lacks(key)) {
      problem(key, "`%s` is missing; write e.g. `%s`".formatted(key, example));
    }
    return this;
  }

  Optional<PlanNode> node(String key) {
    return has(key) ? Optional.of(entries.get(key).value()) : Optional.empty();
  }

  /// The keys below `key`; nothing if it is absent or no mapping.
  Optional<Fields> section(String key, Section inner) {
    Optional<PlanNode> node = node(key);
    return node.isPresent() ? of(inner, "`" + key + "`", node.get(), problems) : Optional.empty();
  }

  /// The keys below `key`, none if it is absent or no mapping.
  Fields sectionOrEmpty(String key, Section inner) {
    Optional<Fields> section = section(key, inner);
    return section.isPresent()
        ? section.get()
        : new Fields(inner, new PlanNode.Mapping(List.of(), line(key)), problems);
  }

  /// The text of the key; a number or a truth value must be quoted to be text.
  Optional<String> text(String key) {
    Optional<PlanNode> node = node(key);
    return node.isPresent() ? text("`" + key + "`", node.get()) : Optional.empty();
  }

  /// The text of `node`.
  ///
  /// @param what the node is, as a message begins
  Optional<String> text(String what, PlanNode node) {
    if (node instanceof PlanNode.Scalar(PlanNode.Kind kind, String text, int at)) {
      switch (kind) {
        case TEXT -> {
          return Optional.of(text);
        }
        case NUMBER, BOOLEAN ->
            problems.add(
                at,
                "%s is %s, which YAML reads as %s; put it in quotes"
                    .formatted(what, Shown.of(text), kindOf(node)));
        case NULL -> problems.add(at, what + " has no value; write one or remove the key");
        case UNKNOWN -> {}
      }
    } else {
      problems.add(node.line(), "%s must be a text, not %s".formatted(what, kindOf(node)));
    }
    return Optional.empty();
  }

  /// The key's value in a form of text.
  <T> Optional<T> formed(String key, Form<T> form) {
    Optional<PlanNode> node = node(key);
    return node.isPresent() ? formed("`" + key + "`", node.get(), form) : Optional.empty();
  }

  /// The value of `node` in a form of text.
  <T> Optional<T> formed(String what, PlanNode node, Form<T> form) {
    // Of a number the form says best what to write instead: `20` is a duration without its unit.
    if (node instanceof PlanNode.Scalar(PlanNode.Kind kind, String written, int at)
        && kind == PlanNode.Kind.NUMBER
        && form.read(written) instanceof Formed.Bad<T>(String message)) {
      problems.add(at, what + " " + message);
      return Optional.empty();
    }
    Optional<String> text = text(what, node);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (form.read(text.get())) {
      case Formed.Good<T>(T value) -> Optional.of(value);
      case Formed.Bad<T>(String message) -> {
        problems.add(node.line(), what + " " + message);
        yield Optional.empty();
      }
    };
  }

  /// The key's number; one that came from a `${NAME}` is text, and is as good.
  Optional<BigDecimal> number(String key) {
    Optional<PlanNode> node = node(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (node.get() instanceof PlanNode.Scalar(PlanNode.Kind kind, String text, _)) {
      if (kind == PlanNode.Kind.UNKNOWN) {
        return Optional.empty();
      }
      Optional<BigDecimal> number = Numbers.of(text);
      if (number.isPresent()) {
        return number;
      }
    }
    problem(key, "`%s` must be a number, not %s".formatted(key, kindOf(node.get())));
    return Optional.empty();
  }

  /// The key's whole number.
  Optional<Integer> whole(String key, int least, int most) {
    Optional<BigDecimal> number = number(key);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> whole = Numbers.whole(number.get().toString(), least, most);
    if (whole.isEmpty()) {
      problem(key, "`%s` must be a whole number from %d to %d".formatted(key, least, most));
    }
    return whole;
  }

  /// The key's truth value, `false` if absent.
  boolean flag(String key) {
    Optional<PlanNode> node = node(key);
    if (node.isEmpty() || isUnknown(node.get())) {
      return false;
    }
    if (node.get() instanceof PlanNode.Scalar(PlanNode.Kind kind, String text, _)
        && kind == PlanNode.Kind.BOOLEAN) {
      return Boolean.parseBoolean(text);
    }
    problem(key, "`%s` must be `true` or `false`, not %s".formatted(key, kindOf(node.get())));
    return false;
  }

  /// The items of the key's list, none if absent.
  List<PlanNode> list(String key) {
    Optional<PlanNode> node = node(key);
    if (node.isEmpty() || isUnknown(node.get())) {
      return List.of();
    }
    if (node.get() instanceof PlanNode.Sequence(var items, _)) {
      return items;
    }
    problem(
        key,
        "`%s` must be a list, not %s; write `%s: […]`".formatted(key, kindOf(node.get()), key));
    return List.of();
  }

  /// The names and values of a key whose names are free, none if it is absent.
  ///
  /// @param example of one of them
  List<PlanNode.Entry> entries(String key, String example) {
    Optional<PlanNode> node = node(key);
    if (node.isEmpty() || isUnknown(node.get())) {
      return List.of();
    }
    if (node.get() instanceof PlanNode.Mapping(var inner, _)) {
      return inner;
    }
    problem(
        key,
        "`%s` must be a map of names and values, not %s; write e.g. `%s`"
            .formatted(key, kindOf(node.get()), example));
    return List.of();
  }

  static boolean isUnknown(PlanNode node) {
    return node instanceof PlanNode.Scalar(PlanNode.Kind kind, _, _)
        && kind == PlanNode.Kind.UNKNOWN;
  }

  static String kindOf(PlanNode node) {
    return switch (node) {
      case PlanNode.Mapping _ -> "a map";
      case PlanNode.Sequence _ -> "a list";
      case PlanNode.Scalar(PlanNode.Kind kind, _, _) ->
          switch (kind) {
            case TEXT, UNKNOWN -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "a truth value";
            case NULL -> "nothing";
          };
    };
  }

  private String known(String key) {
    if (!section.keys().contains(key)) {
      throw new IllegalArgumentException(section + " has no key " + key);
    }
    return key;
  }
}
