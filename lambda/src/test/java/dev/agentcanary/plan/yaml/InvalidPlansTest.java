package dev.agentcanary.plan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.plan.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every file in `plan/invalid` has a `.problems` file beside it that says, line by line, what a
/// person is told. `mvn test -Dgoldens=rewrite` writes them anew.
class InvalidPlansTest {
  private static final Path FOLDER = Path.of("src/test/resources/plan/invalid");
  private static final Map<String, String> ENVIRONMENT =
      Map.of("REGION", "eu-west-1", "CLIENT_SECRET", "hunter2", "CLIENT_ID", "canary-7");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void tellsEveryProblemWithItsLineAndWhatToWrite(Path file) throws IOException {
    String told = told(file);
    Path golden = Path.of(file.toString().replace(".yaml", ".problems"));
    if ("rewrite".equals(System.getProperty("goldens")) && System.getenv("CI") == null) {
      Files.writeString(golden, told);
    }
    assertThat(golden).exists().content().isEqualTo(told);
    assertThat(told).doesNotContain("hunter2", "canary-7");
  }

  @Test
  void thereAreNoGoldensWithoutAPlan() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.filter(file -> file.toString().endsWith(".problems")))
          .allMatch(file -> Files.exists(Path.of(file.toString().replace(".problems", ".yaml"))));
    }
  }

  private static String told(Path file) throws IOException {
    PlanReading reading =
        YamlPlan.read(
            file.getFileName().toString(),
            Files.readString(file),
            name -> Optional.ofNullable(ENVIRONMENT.get(name)));
    assertThat(reading).isInstanceOf(PlanReading.Rejected.class);
    List<Problem> problems = ((PlanReading.Rejected) reading).problems();
    return String.join("\n", problems.stream().map(Problem::toString).toList()) + "\n";
  }
}
