package dev.agentcanary.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Nothing of an assertion type is there alone: record, catalogue entry, cases and a row of the
/// reference come together.
class CheckCatalogueTest {
  private static final Path REFERENCE = Path.of("../docs/reference/checks.md");
  private static final Pattern ROW = Pattern.compile("^\\| `([a-z-]+)` \\|", Pattern.MULTILINE);

  static List<CheckKind> kinds() {
    return CheckCatalog.kinds();
  }

  @Test
  void everyTypeIsARecordAnEntryCasesAndARowOfTheReference() throws IOException {
    assertThat(gaps(places())).isEmpty();
  }

  @Test
  void theComparisonSeesWhatIsMissingAnywhere() throws IOException {
    for (String place : places().keySet()) {
      Map<String, Set<String>> less = places();
      less.get(place).remove("regex");
      assertThat(gaps(less)).containsExactly("regex is missing in " + place);
      Map<String, Set<String>> more = places();
      more.get(place).add("similar");
      assertThat(gaps(more)).hasSize(more.size() - 1).allMatch(gap -> gap.startsWith("similar is"));
    }
  }

  @Test
  void everyTypeHasItsNotForm() {
    List<String> plain = CheckCatalog.kinds().stream().map(CheckKind::type).toList();
    assertThat(plain).doesNotHaveDuplicates().noneMatch(type -> type.startsWith(Not.PREFIX));
    assertThat(CheckCatalog.types())
        .isSorted()
        .containsExactlyInAnyOrderElementsOf(
            plain.stream().flatMap(type -> Stream.of(type, Not.PREFIX + type)).toList());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theReferenceSaysWhatTheCatalogueSays(CheckKind kind) throws IOException {
    String key = kind.takesThreshold() ? "`threshold`: number" : kind.valueForm();
    assertThat(Files.readString(REFERENCE))
        .contains("| `" + kind.type() + "` | " + key + " | " + kind.summary() + " |");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theCatalogueSaysWhatTheReaderTakes(CheckKind kind) {
    CheckReading bare =
        CheckCatalog.read(new AssertionSpec(kind.type(), Optional.empty(), Optional.empty()));
    if (kind.takesThreshold()) {
      assertThat(bare)
          .isInstanceOfSatisfying(CheckReading.Mistake.class, it -> named(it, "threshold"));
    } else if (kind.valueRequired()) {
      assertThat(bare).isInstanceOfSatisfying(CheckReading.Mistake.class, it -> named(it, "value"));
    } else {
      assertThat(bare).isInstanceOf(CheckReading.Made.class);
    }
  }

  @Test
  void aTypeThatIsNotThereIsUnknown() {
    for (String type : List.of("", "not-", "not-not-equals", "Equals", "llm-rubric", "equals ")) {
      var spec = new AssertionSpec(type, Optional.empty(), Optional.empty());
      assertThat(CheckCatalog.read(spec)).isEqualTo(new CheckReading.UnknownType(type));
    }
  }

  private static void named(CheckReading.Mistake mistake, String key) {
    assertThat(mistake.key()).isEqualTo(key);
  }

  private static Map<String, Set<String>> places() throws IOException {
    Map<String, Set<String>> places = new LinkedHashMap<>();
    places.put(
        "the records",
        Stream.of(Question.class.getPermittedSubclasses())
            .map(CheckCatalogueTest::kebab)
            .collect(Collectors.toCollection(TreeSet::new)));
    places.put(
        "the catalogue",
        CheckCatalog.kinds().stream()
            .map(CheckKind::type)
            .collect(Collectors.toCollection(TreeSet::new)));
    places.put("the cases", CheckCases.types());
    places.put(
        "the reference",
        ROW.matcher(Files.readString(REFERENCE))
            .results()
            .map((MatchResult row) -> row.group(1))
            .collect(Collectors.toCollection(TreeSet::new)));
    return places;
  }

  /// What some place has and another has not.
  private static List<String> gaps(Map<String, Set<String>> places) {
    Set<String> all = new TreeSet<>();
    places.values().forEach(all::addAll);
    List<String> gaps = new ArrayList<>();
    for (String type : all) {
      places.forEach(
          (place, types) -> {
            if (!types.contains(type)) {
              gaps.add(type + " is missing in " + place);
            }
          });
    }
    return gaps;
  }

  private static String kebab(Class<?> record) {
    return record.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
