package dev.agentcanary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.cli.Canary.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing is ever loaded by accident: what is refused, and what has to be agreed to first. None of
/// these asks anybody.
class LoadRefusalsTest {
  private static final String SHIPPED = "../canaries/coach-companion.yaml";

  @TempDir private Path folder;

  @Test
  void everyMistakeOfTheCommandLineIsToldAtOnce() {
    Result result =
        load(
            SHIPPED,
            "--users",
            "0",
            "--turns",
            "0",
            "--think",
            "2",
            "--duration",
            "soon",
            "--ramp",
            "1",
            "--warm-up",
            "-1s",
            "--speed",
            "0",
            "--compare",
            "gone.json");

    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .contains(
            "--speed 0.0: write a number above 0\n",
            "--think is `2`, which has no unit; write `2s` or `2ms`\n",
            "--turns 0: write a whole number from 1 to 1000\n",
            "--users 0: nobody would ask; write a whole number from 1\n",
            "--ramp is `1`, which has no unit; write `1s` or `1ms`\n",
            "--warm-up is `-1s`, which is not a duration",
            "--duration is `soon`, which is not a duration",
            "--compare gone.json: cannot be read; name a file that --json wrote\n");
    assertThat(result.err().lines()).hasSize(8);
  }

  @Test
  void aRateAboveTheQuotaIsRefused() {
    assertThat(load(SHIPPED, "--rate", "26/s", "--turns", "1").err())
        .isEqualTo(
            "--rate: 26 conversations a second, each in a new session, and 20 are allowed"
                + " (load.new-sessions-per-second; the account's quota is 25); write a lower rate\n");
    assertThat(load(SHIPPED, "--rate", "26").err())
        .startsWith("--rate 26: write conversations a second or a minute");
  }

  @Test
  void usersAndARateExcludeEachOther() {
    assertThat(load(SHIPPED, "--users", "5", "--rate", "1/s").exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void theRampThatFitsIsTakenUnlessOneIsWritten() {
    assertThat(load(SHIPPED, "--users", "200", "--dry-run").out()).contains("10 s of ramp");
    assertThat(load(SHIPPED, "--users", "200", "--ramp", "2s", "--dry-run").err())
        .contains("--ramp: 200 users within 2s", "write `--ramp 10s` or longer");
  }

  @Test
  void aRuntimeIsRefusedUnlessThePlanAllowsIt() throws IOException {
    Result refused = load(SHIPPED, "--on", "runtime", "--yes");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains("load.allowed: the plan does not allow to load its runtime");

    Result dry = load(allowing().toString(), "--on", "runtime", "--dry-run");
    assertThat(dry.exitCode()).as(dry.err()).isZero();
  }

  @Test
  void aRuntimeThatMayBeLoadedStillNeedsAYes() throws IOException {
    Result result = load(allowing().toString(), "--on", "runtime", "--users", "100");

    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).contains("asks     arn:aws:bedrock-agentcore:eu-west-1:123456789012");
    assertThat(result.err())
        .matches(
            "(?s)--yes: this asks arn:\\S+, DEFAULT for about \\$4\\.\\d\\d; add it if that is meant\n");
  }

  @Test
  void aContainerThatIsNotOnThisMachineNeedsAYes() {
    Result result = load(SHIPPED, "--container", "http://192.0.2.1:8080");

    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).startsWith("--yes: this asks the container at http://192.0.2.1:8080");
  }

  @Test
  void credentialsThatEndBeforeTheTestDoesAreRefused() throws IOException {
    Result result =
        new Canary()
            .with("AWS_SESSION_TOKEN", "token")
            .with("AWS_CREDENTIAL_EXPIRATION", "2026-01-01T00:00:00Z")
            .run(
                "load",
                allowing().toString(),
                "--on",
                "runtime",
                "--yes",
                "--out",
                folder.toString());

    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).startsWith("AWS_CREDENTIAL_EXPIRATION: ");
  }

  @Test
  void aFolderThatCannotBeMadeIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    Result result = new Canary().run("load", SHIPPED, "--out", file.resolve("report").toString());

    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("--out ", "is a file, choose another folder");
  }

  @Test
  void aDryRunSaysWhatWouldBeAskedAndWritesNothing() throws IOException {
    Result result =
        new Canary()
            .run("load", SHIPPED, "--users", "10", "--dry-run", "--out", folder + "/report");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("\nabout    ", "\ntakes    1 min, ", "\nstops    ");
    assertThat(folder).isEmptyDirectory();
  }

  private Result load(String file, String... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "load";
    arguments[1] = file;
    System.arraycopy(more, 0, arguments, 2, more.length);
    arguments[more.length + 2] = "--out";
    arguments[more.length + 3] = folder.toString();
    return new Canary().run(arguments);
  }

  /// The shipped plan with the one line that allows it.
  private Path allowing() throws IOException {
    String plan =
        Files.readString(Path.of(SHIPPED)).replace("\nload:\n", "\nload:\n  allowed: true\n");
    return Files.writeString(folder.resolve("allowing.yaml"), plan);
  }
}
