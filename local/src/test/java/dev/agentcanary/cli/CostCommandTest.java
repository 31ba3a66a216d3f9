package dev.agentcanary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.cli.Canary.Result;
import dev.agentcanary.json.JsonText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `canary cost` as a person types it.
class CostCommandTest {
  private static final String SHIPPED = "../canaries/coach-companion.yaml";
  private static final Path ESTIMATE =
      Path.of("../infra/src/test/resources/goldens/cost/shipped.json");

  /// Says what it is asked for, writes the estimate, ends as it is told.
  private static final String APP =
      """
      import { copyFileSync } from 'node:fs';
      import { join } from 'node:path';
      console.error('asked for ' + JSON.parse(process.env.CDK_CONTEXT_JSON).canaries);
      copyFileSync('%s', join(process.env.CDK_OUTDIR, 'canary-coach-companion.cost.json'));
      process.exit(%d);
      """;

  @TempDir private Path folder;

  @Test
  void printsWhatASynthLeft() throws IOException {
    estimate("canary-coach-companion");
    Result result = new Canary().run("cost", "--template", folder.toString());
    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("canary-coach-companion in eu-west-1", "The canary itself", "Synthetics, runs");
  }

  @Test
  void printsOneLineOfJsonForEachStack() throws IOException {
    estimate("canary-a");
    estimate("canary-b");
    Result result = new Canary().run("cost", "--json", "--template", folder.toString());
    assertThat(result.out().lines())
        .hasSize(2)
        .allSatisfy(
            line -> assertThat(JsonText.parse(line)).isInstanceOf(JsonText.Parsed.Value.class));
  }

  @Test
  void printsOnlyTheCanariesThatAreNamed() throws IOException {
    estimate("canary-coach-companion");
    Path other =
        Files.writeString(
            folder.resolve("other.yaml"),
            Files.readString(Path.of(SHIPPED)).replace("canary: coach-companion", "canary: other"));
    Result named = new Canary().run("cost", SHIPPED, "--template", folder.toString());
    Result unnamed = new Canary().run("cost", other.toString(), "--template", folder.toString());
    assertThat(named.exitCode()).isZero();
    assertThat(unnamed.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(unnamed.err()).contains("no estimate of that; synthesize again");
  }

  @Test
  void saysWhatIsWrongWithAFolder() throws IOException {
    Result gone = new Canary().run("cost", "--template", folder.resolve("gone").toString());
    assertThat(gone.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(gone.err()).contains("gone: no such folder");
    Files.writeString(
        folder.resolve("x.cost.json"), "{\"type\":\"agent-canary-cost\",\"version\":2}");
    Result newer = new Canary().run("cost", "--template", folder.toString());
    assertThat(newer.err()).contains("x.cost.json: of another version of this program");
    Files.writeString(folder.resolve("x.cost.json"), "{\"type\":1}");
    Result broken = new Canary().run("cost", "--template", folder.toString());
    assertThat(broken.err()).contains("x.cost.json: not an estimate");
  }

  @Test
  void synthesizesWithTheAppOfTheCheckout() throws IOException {
    Result result = inACheckout(0, SHIPPED);
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).contains("asked for " + SHIPPED);
    assertThat(result.out()).contains("The canary itself");
  }

  @Test
  void takesTheCheckoutsCanariesIfNoneIsNamed() throws IOException {
    assertThat(inACheckout(0).err())
        .contains("asked for " + folder.toAbsolutePath().normalize().resolve("canaries"));
  }

  @Test
  void showsWhatIsTooDearAndExitsAsTheAppRefused() throws IOException {
    Result result = inACheckout(2);
    assertThat(result.out()).contains("The canary itself");
    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void outsideOfACheckoutItSaysWhatToDo() {
    Result result = run(folder);
    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("no checkout", "--template cdk.out");
  }

  private void estimate(String stack) throws IOException {
    Files.copy(ESTIMATE, folder.resolve(stack + ".cost.json"));
  }

  private Result inACheckout(int exitCode, String... files) throws IOException {
    Files.writeString(folder.resolve("cdk.json"), "{}");
    Files.createDirectories(folder.resolve("infra"));
    Files.writeString(
        folder.resolve("infra/synth.mjs"),
        APP.formatted(ESTIMATE.toAbsolutePath().normalize(), exitCode));
    return run(folder, files);
  }

  private static Result run(Path start, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true), new PrintStream(err, true), false, false, false, 100);
    CostCommand command = new CostCommand(terminal, new Plans(terminal, Map.of()), List.of(start));
    return new Result(new CommandLine(command).execute(args), out.toString(), err.toString());
  }
}
