package dev.agentcanary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.cli.Canary.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictCommandTest {
  private static final String SHIPPED = "../canaries/coach-companion.yaml";

  @TempDir private Path folder;

  @Test
  void aPlanHasARowOfFiguresAndTheSameEachTime() {
    Result once = verdict(SHIPPED, "--years", "1", "--faults", "50");

    assertThat(once.exitCode()).isZero();
    assertThat(once.out()).startsWith("| design |").contains("\n| coach-companion | 2");
    assertThat(verdict(SHIPPED, "--years", "1", "--faults", "50").out()).isEqualTo(once.out());
  }

  @Test
  void withoutAFileTheUsualDesignsStandBesideIt() {
    Result result = verdict("--years", "1", "--faults", "20");

    assertThat(result.out().lines()).hasSize(9);
    assertThat(result.out()).contains("| any fails, 9 of 9 |", "| sequential test, sentinel |");
    assertThat(result.err()).contains("simulating 1 years: any fails, 9 of 9");
  }

  @Test
  void aPlanWithoutAPeriodOrWithoutConfirmationIsRefused() throws IOException {
    Path cron = folder.resolve("cron.yaml");
    Files.writeString(
        cron,
        """
        canary: example
        agent: { container: http://localhost:8080 }
        schedule: cron(0/10 * * * ? *)
        probes: [{ probe: hello, say: Hello }]
        """);

    assertThat(verdict(cron.toString()).exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(verdict(cron.toString()).err()).contains("cron.yaml: only a plan with a rate");
    assertThat(verdict("../docs/examples/local-container.yaml").exitCode())
        .isEqualTo(ExitCode.USAGE);
    assertThat(verdict("--years", "0").exitCode()).isEqualTo(ExitCode.USAGE);
  }

  private static Result verdict(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "verdict";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return new Canary().run(all);
  }
}
