package dev.agentcanary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.cli.Canary.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command on the shipped plan and the template that is a golden of `infra`.
class DrillCommandTest {
  private static final String PLAN = "../canaries/coach-companion.yaml";
  private static final Path TEMPLATE =
      Path.of("../infra/src/test/resources/goldens/templates/coach-companion.json");

  @TempDir private Path folder;

  @Test
  void oneIncidentIsARowOfTheTableAndItsCourseOnRequest() {
    Result result = drill(TEMPLATE, "--incident", "agent-down", "-v");

    assertThat(result.exitCode()).isEqualTo(ExitCode.HEALTHY);
    assertThat(result.out())
        .contains("-- the agent answers 500")
        .contains("=> PAGE by coach-companion-down")
        .contains("page within")
        .doesNotContain("\033[");
  }

  @Test
  void jsonIsOneLine() {
    Result result = drill(TEMPLATE, "--incident", "agent-down", "--json");

    assertThat(result.out().lines()).hasSize(1);
    assertThat(result.out()).startsWith("{\"canary\":\"coach-companion\",\"seed\":1,");
  }

  @Test
  void anIncidentThatGoesWrongIsExitCode1AndSaysWhatIsWrong() throws IOException {
    Path broken = changed("\"MetricName\": \"AgentDown\"", "\"MetricName\": \"AgentDwon\"");

    Result result = drill(broken, "--incident", "agent-down");

    assertThat(result.exitCode()).isEqualTo(ExitCode.UNHEALTHY);
    assertThat(result.out()).contains("FAIL").contains("no page was sent; due by");
  }

  @Test
  void whatCannotBeEvaluatedIsExitCode3AndNeverAPass() throws IOException {
    Path unknown = changed("\"Expression\": \"FILL(m1, 0)\"", "\"Expression\": \"SEARCH(m1)\"");

    Result result = drill(unknown, "--incident", "healthy-day");

    assertThat(result.exitCode()).isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(result.err()).contains("not tried: ").contains("not evaluated");
  }

  @Test
  void anUnknownIncidentAndAMissingTemplateAreUsage() {
    assertThat(drill(TEMPLATE, "--incident", "agent-dwon").err()).contains("agent-down");
    assertThat(drill(folder.resolve("none.json")).exitCode()).isEqualTo(ExitCode.USAGE);
  }

  private Result drill(Path template, String... more) {
    String[] args = new String[4 + more.length];
    System.arraycopy(
        new String[] {"drill", PLAN, "--template", template.toString()}, 0, args, 0, 4);
    System.arraycopy(more, 0, args, 4, more.length);
    return new Canary().run(args);
  }

  private Path changed(String from, String to) throws IOException {
    String text = Files.readString(TEMPLATE);
    assertThat(text).contains(from);
    return Files.writeString(folder.resolve("changed.json"), text.replace(from, to));
  }
}
