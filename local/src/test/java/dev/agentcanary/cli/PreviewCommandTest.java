package dev.agentcanary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.cli.Canary.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command on the shipped plan and the template that is a golden of `infra`.
class PreviewCommandTest {
  private static final String PLAN = "../canaries/coach-companion.yaml";
  private static final String TEMPLATE =
      "../infra/src/test/resources/goldens/templates/coach-companion.json";

  @TempDir private Path folder;

  @Test
  void onePageIsWrittenForEachDashboardAndLoadsNothing() throws IOException {
    Path out = folder.resolve("new");
    Result result =
        new Canary().run("preview", PLAN, "--template", TEMPLATE, "--out", out.toString());

    Path page = out.resolve("canary-coach-companion-agent-down.html");
    assertThat(result.exitCode()).isEqualTo(ExitCode.HEALTHY);
    assertThat(result.out().lines()).containsExactly(page.toString());
    assertThat(Files.readString(page))
        .startsWith("<!doctype html>")
        .contains("default-src 'none'")
        .doesNotContain(" src=", "@import", "{{")
        .doesNotContain("<link");
  }

  @Test
  void anUnknownIncidentIsUsageAndTheNearestIsNamed() {
    Result result =
        new Canary().run("preview", PLAN, "--template", TEMPLATE, "--incident", "agent-dwon");

    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("agent-down");
  }
}
