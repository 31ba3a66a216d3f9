package dev.agentcanary.plan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.plan.PlanJson;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.plan.Problem;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever a file holds, reading it ends with a plan or with problems that say where.
class PlanReaderLawsTest {
  private static final List<String> FILES = Plans.valid().stream().map(Plans::text).toList();

  @Property(tries = 500)
  void anyTextIsReadOrRejected(@ForAll String text) {
    check(text);
  }

  @Property(tries = 500)
  void anyYamlLikeTextIsReadOrRejected(@ForAll("yamlLike") String text) {
    check(text);
  }

  @Property(tries = 1000)
  void anyChangeOfARightFileIsReadOrRejected(@ForAll("changed") String text) {
    check(text);
  }

  @Property(tries = 300)
  void anyJsonLikeTextIsReadOrRejected(@ForAll("yamlLike") String text) {
    told(PlanJson.read("plan.yaml", text));
  }

  /// What is said on the way is kept to the last character.
  @Property(tries = 300)
  void aPromptSurvivesTheWayToTheFunction(@ForAll("prompts") String say) {
    String plan =
        "canary: a\nagent: { container: http://localhost }\nprobes: [{ probe: p, say: \"%s\" }]\n"
            .formatted(escaped(say));
    PlanReading.Read read = Plans.right(Plans.read(plan));
    PlanReading.Read again = Plans.right(PlanJson.read("plan.json", PlanJson.write(read.source())));
    assertThat(read.plan().probes().getFirst().turns().getFirst().say()).isEqualTo(say);
    assertThat(again.plan()).isEqualTo(read.plan());
  }

  @Provide
  Arbitrary<String> prompts() {
    Arbitrary<String> any = Arbitraries.strings().excludeChars('\u0000').ofMaxLength(50);
    Arbitrary<String> braces = Arbitraries.strings().withChars("${}NAME ").ofMaxLength(20);
    return Arbitraries.oneOf(any, braces).filter(text -> !text.isBlank() && wellFormed(text));
  }

  @Provide
  Arbitrary<String> yamlLike() {
    return Arbitraries.of(
            "canary", "agent", "probes", "say", ": ", "\n", "  ", "- ", "{", "}", "[", "]", ", ",
            "&a ", "*a", "!t ", "\"", "'", "|", ">", "#", "%", "@", "`", "\t", "---\n", "${NAME}",
            "$${", "\\", "0", "1e9", "null", "true", "~", "? ", "\uFEFF", "\u0085", "💪", "\r\n")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> changed() {
    Arbitrary<String> inserted =
        Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(5), yamlLike());
    return Combinators.combine(
            Arbitraries.of(FILES),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.integers().between(0, 30),
            inserted)
        .as(
            (text, where, cut, insert) -> {
              int from = (int) (where * text.length());
              int to = Math.min(text.length(), from + cut);
              return text.substring(0, from) + insert + text.substring(to);
            });
  }

  private static void check(String text) {
    told(Plans.read(text));
  }

  private static void told(PlanReading reading) {
    switch (reading) {
      case PlanReading.Read(var plan, _) -> assertThat(plan.probes()).isNotEmpty();
      case PlanReading.Rejected(var problems) ->
          assertThat(problems)
              .isNotEmpty()
              .isSortedAccordingTo(java.util.Comparator.comparingInt(Problem::line))
              .allSatisfy(
                  problem ->
                      assertThat(problem.toString())
                          .startsWith("plan.yaml")
                          .hasSizeLessThan(2_000));
    }
  }

  private static boolean wellFormed(String text) {
    return !text.isEmpty()
        && new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.nio.charset.StandardCharsets.UTF_8)
            .equals(text);
  }

  /// As YAML's double quotes want it, every character by its number; `${` escaped as the plan does.
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.replace("${", "$${").codePoints().forEach(c -> escaped.append("\\U%08X".formatted(c)));
    return escaped.toString();
  }
}
