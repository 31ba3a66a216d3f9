package dev.agentcanary.plan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every file in `plan/invalid` has a `.problems` file beside it that says, line by line, what a
/// person is told. `mvn test -Dgoldens=rewrite` writes them anew.
class InvalidPlansTest {
  static List<Path> files() {
    return Plans.invalid();
  }

  @ParameterizedTest
  @MethodSource("files")
  void tellsEveryProblemWithItsLineAndWhatToWrite(Path file) throws IOException {
    String name = file.getFileName().toString();
    String told = Plans.wrong(YamlPlan.read(name, Plans.text(file), Plans::environment)) + "\n";
    Path golden = Path.of(file.toString().replace(".yaml", ".problems"));
    if ("rewrite".equals(System.getProperty("goldens")) && System.getenv("CI") == null) {
      Files.writeString(golden, told);
    }
    assertThat(golden).exists().content().isEqualTo(told);
    assertThat(told).doesNotContain("hunter2", "canary-7");
  }

  @Test
  void noGoldenIsLeftWithoutItsPlan() throws IOException {
    try (Stream<Path> files = Files.list(Plans.INVALID)) {
      assertThat(files.filter(file -> file.toString().endsWith(".problems")))
          .hasSize(Plans.invalid().size())
          .allMatch(file -> Files.exists(Path.of(file.toString().replace(".problems", ".yaml"))));
    }
  }
}
