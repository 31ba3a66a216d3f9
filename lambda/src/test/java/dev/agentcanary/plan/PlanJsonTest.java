package dev.agentcanary.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.plan.yaml.Plans;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the function carries is the plan that was read, to the last detail.
class PlanJsonTest {
  static List<Path> valid() {
    return Plans.valid();
  }

  @Test
  void example() {
    PlanReading.Read read = Plans.right(Plans.read(Plans.VALID.resolve("minimal.yaml")));
    assertThat(PlanJson.write(read.source()))
        .isEqualTo(
            """
            {"canary":"my-agent","agent":{"container":"http://localhost:8080"},\
            "probes":[{"probe":"hello","say":"Hello"}]}""");
  }

  @ParameterizedTest
  @MethodSource("valid")
  void readsBackWhatItWrote(Path file) {
    PlanReading.Read read = Plans.right(Plans.read(file));
    String json = PlanJson.write(read.source());
    PlanReading.Read again = Plans.right(PlanJson.read("plan.json", json));
    assertThat(again.plan())
        .usingRecursiveComparison()
        .withEqualsForType(
            (one, other) -> one.pattern().equals(other.pattern()) && one.flags() == other.flags(),
            Pattern.class)
        .isEqualTo(read.plan());
    assertThat(PlanJson.write(again.source())).isEqualTo(json);
  }

  @Test
  void theFunctionCarriesEverythingButWhatALoadTestMayDo() {
    String plan =
        """
        canary: a
        agent: { container: http://localhost }
        load: { allowed: true }
        probes: [{ probe: b, say: c }]
        """;
    PlanReading.Read with = Plans.right(Plans.read(plan));
    PlanReading.Read without =
        Plans.right(Plans.read(plan.replace("load: { allowed: true }\n", "")));
    assertThat(PlanJson.packaged(with.source())).isEqualTo(PlanJson.write(without.source()));
  }

  @Test
  void isTheSameWhateverTheCommentsAndTheLayout() {
    String flow =
        "{canary: a, agent: {container: 'http://localhost'}, probes: [{probe: b, say: c}]}";
    String block =
        """
        # A comment.
        canary: "a"
        agent:
          container: http://localhost
        probes:
          - probe: b     # Another.
            say: c
        """;
    assertThat(PlanJson.write(Plans.right(Plans.read(block)).source()))
        .isEqualTo(PlanJson.write(Plans.right(Plans.read(flow)).source()));
  }

  @Test
  void carriesNoReferenceThatTheFunctionCouldResolve() {
    PlanReading.Read read =
        Plans.right(Plans.read(Plans.VALID.resolve("environment-variables.yaml")));
    assertThat(PlanJson.write(read.source()))
        .contains("Hello Rosalind, and nothing", "$${NAME} is $${NAME} and $$${NAME}");
    assertThat(read.plan().probes().get(1).turns().getFirst().say())
        .isEqualTo("${NAME} is ${NAME} and $${NAME}");
  }

  @Test
  void saysWhereTheTextIsNotJson() {
    assertThat(Plans.wrong(PlanJson.read("plan.json", "{\n  oops }")))
        .startsWith("plan.json:2: not JSON at column ");
    assertThat(Plans.wrong(PlanJson.read("plan.json", ""))).startsWith("plan.json:1: not JSON");
  }

  @Test
  void refusesAReference() {
    String json =
        """
        {"canary":"${NAME}","agent":{"container":"http://localhost"},"probes":[{"probe":"b","say":"c"}]}""";
    assertThat(Plans.wrong(PlanJson.read("plan.json", json))).contains("`${NAME}` is not set");
  }
}
