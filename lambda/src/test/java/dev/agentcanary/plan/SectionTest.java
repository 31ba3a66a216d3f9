package dev.agentcanary.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.check.CheckCatalog;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import dev.agentcanary.plan.yaml.Plans;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every key that the reader knows is in the schema and in the reference, and none other is; and no
/// key is known and then ignored.
class SectionTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z0-9-]+(?:\\[])?(?:\\.[a-z0-9-]+(?:\\[])?)*)` \\|(.*)\\|$");
  private static final Path REFERENCE = Path.of("../docs/reference/plan.md");

  record Key(Section section, String key) {
    @Override
    public String toString() {
      return section.path().isEmpty() ? key : section.path() + "." + key;
    }
  }

  static List<Key> keys() {
    return Arrays.stream(Section.values())
        .flatMap(section -> section.keys().stream().map(key -> new Key(section, key)))
        .toList();
  }

  @Test
  void theReferenceHasARowForEveryKeyInOrder() {
    List<String> rows =
        ROW.matcher(Plans.text(REFERENCE)).results().map(row -> row.group(1)).toList();
    assertThat(rows).containsExactlyElementsOf(keys().stream().map(Key::toString).toList());
  }

  @Test
  void everyRowOfTheReferenceSaysTypeDefaultMeaningAndExample() {
    List<MatchResult> rows = ROW.matcher(Plans.text(REFERENCE)).results().toList();
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row.group(2).replace("\\|", "").split("\\|"))
                    .hasSize(4)
                    .noneMatch(String::isBlank));
    assertThat(rows)
        .filteredOn(row -> !row.group(2).endsWith(" see below "))
        .allSatisfy(
            row -> {
              String key = row.group(1).substring(row.group(1).lastIndexOf('.') + 1);
              assertThat(row.group(2)).contains("| `" + key + ": ");
            });
  }

  @Test
  void theSchemaHasEveryKeyAndNoOther() {
    for (Section section : Section.values()) {
      assertThat(members(schema(section.path()), "properties"))
          .as(section.toString())
          .containsExactlyElementsOf(section.keys());
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void theSchemaDescribesTheKey(Key key) {
    Json property = at(at(schema(key.section().path()), "properties"), key.key());
    assertThat(((Json.Obj) property).get("description")).isPresent();
  }

  @Test
  void theSchemaNamesEveryAssertionType() {
    Json types = at(at(at(schema(Section.ASSERTION.path()), "properties"), "type"), "enum");
    assertThat(((Json.Arr) types).items())
        .map(type -> ((Json.Str) type).value())
        .containsExactlyInAnyOrderElementsOf(CheckCatalog.types());
  }

  /// Each key of a right file, one after the other, gets a value that fits nowhere.
  @ParameterizedTest
  @MethodSource("keys")
  void noKeyIsKnownAndThenIgnored(Key key) {
    List<PlanNode> trees =
        Plans.valid().stream().map(file -> Plans.tree(file).orElseThrow()).toList();
    Optional<PlanNode> broken =
        trees.stream()
            .map(tree -> Nonsense.at(tree, key.toString()))
            .flatMap(Optional::stream)
            .findFirst();
    assertThat(broken).as("a valid file that has the key").isPresent();
    assertThat(new PlanReader(Plans::environment).read("plan.yaml", broken.get()))
        .isInstanceOf(PlanReading.Rejected.class);
  }

  private static Json schema(String path) {
    JsonText.Parsed parsed =
        JsonText.parse(Plans.text(Plans.SHIPPED.resolve("canary.schema.json")));
    Json root = ((JsonText.Parsed.Value) parsed).json();
    Json schema = root;

    for (String part : path.isEmpty() ? new String[0] : path.split("\\.")) {
      schema = resolved(root, at(at(schema, "properties"), part.replace("[]", "")));
      schema = part.endsWith("[]") ? resolved(root, at(schema, "items")) : schema;
    }
    return schema;
  }

  private static Json resolved(Json root, Json schema) {
    Optional<Json> reference = ((Json.Obj) schema).get("$ref");
    return reference.isEmpty()
        ? schema
        : at(at(root, "$defs"), ((Json.Str) reference.get()).value().replace("#/$defs/", ""));
  }

  private static Json at(Json json, String key) {
    return ((Json.Obj) json).get(key).orElseThrow();
  }

  private static List<String> members(Json json, String key) {
    return new ArrayList<>(((Json.Obj) at(json, key)).members().keySet());
  }
}
