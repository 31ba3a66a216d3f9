package dev.agentcanary.check;

import dev.agentcanary.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Every assertion type there is, and how its check is made.
///
/// To add one: a record that implements [Question], a line in [#KINDS] and one in [#make], a folder
/// of cases and a row in `docs/reference/checks.md`; a test fails while any of them is missing.
public final class CheckCatalog {
  private static final List<CheckKind> KINDS =
      List.of(
          Equals.KIND,
          Contains.KIND,
          Icontains.KIND,
          ContainsAny.KIND,
          ContainsAll.KIND,
          IcontainsAny.KIND,
          IcontainsAll.KIND,
          StartsWith.KIND,
          Regex.KIND,
          IsJson.KIND,
          ContainsJson.KIND,
          WordCount.KIND,
          Latency.KIND,
          IsRefusal.KIND);

  private CheckCatalog() {}

  /// Every name, `not-` forms included, sorted.
  public static List<String> types() {
    List<String> types = new ArrayList<>();
    for (CheckKind kind : KINDS) {
      types.add(kind.type());
      types.add(Not.PREFIX + kind.type());
    }
    Collections.sort(types);
    return List.copyOf(types);
  }

  /// Every type without its `not-` form, in the order of the reference page.
  public static List<CheckKind> kinds() {
    return KINDS;
  }

  /// Makes the check, or says what keeps it from being made; the first mistake only.
  public static CheckReading read(AssertionSpec spec) {
    boolean not = spec.type().startsWith(Not.PREFIX);
    String plain = not ? spec.type().substring(Not.PREFIX.length()) : spec.type();
    Optional<CheckKind> kind = kind(plain);
    if (kind.isEmpty()) {
      return new CheckReading.UnknownType(spec.type());
    }
    Optional<CheckReading.Mistake> mistake = KeyRules.mistake(kind.get(), spec);
    if (mistake.isPresent()) {
      return mistake.get();
    }
    CheckReading reading = make(plain, spec);
    return not && reading instanceof CheckReading.Made(Question question)
        ? new CheckReading.Made(new Not(question))
        : reading;
  }

  private static Optional<CheckKind> kind(String type) {
    for (CheckKind kind : KINDS) {
      if (kind.type().equals(type)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private static CheckReading make(String type, AssertionSpec spec) {
    Json value = spec.value().orElse(new Json.Null());
    return switch (type) {
      case "equals" -> new CheckReading.Made(new Equals(value));
      case "contains" -> ValueText.read(value).make(Contains::new);
      case "icontains" -> ValueText.read(value).make(Icontains::new);
      case "contains-any" -> PhrasesReader.read(value).make(ContainsAny::new);
      case "contains-all" -> PhrasesReader.read(value).make(ContainsAll::new);
      case "icontains-any" -> PhrasesReader.read(value).make(IcontainsAny::new);
      case "icontains-all" -> PhrasesReader.read(value).make(IcontainsAll::new);
      case "starts-with" -> ValueText.read(value).make(StartsWith::new);
      case "regex" -> Regex.read(value).make(Regex::new);
      case "is-json" -> JsonSchemaReader.read(spec.value()).make(IsJson::new);
      case "contains-json" -> JsonSchemaReader.read(spec.value()).make(ContainsJson::new);
      case "word-count" -> RangeReader.read(value).make(WordCount::new);
      case "latency" -> Latency.read(spec.threshold().orElse(new Json.Null()));
      case "is-refusal" -> new CheckReading.Made(new IsRefusal());
      default -> new CheckReading.UnknownType(type);
    };
  }
}
