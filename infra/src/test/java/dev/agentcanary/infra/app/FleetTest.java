package dev.agentcanary.infra.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.Canaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetTest {
  private static final String RUNTIME =
      """
      canary: %s
      agent: { runtime: "arn:aws:bedrock-agentcore:%s:123456789012:runtime/my_agent-AbCdEfGhIj" }
      regions: [%s]
      probes: [{ probe: hello, say: Hello, assert: [] }]
      """;

  @TempDir private Path folder;

  @Test
  void allThatIsWrongWithAllFilesIsSaidAtOnce() throws IOException {
    write("broken.yaml", "canary: Broken\nprobes: []\n");
    write("elsewhere.yaml", RUNTIME.formatted("elsewhere", "us-east-1", "eu-west-1"));
    write(
        "laptop.yaml",
        "canary: laptop\nagent: { container: 'http://localhost:8080' }\n"
            + "probes: [{ probe: hello, say: Hello, assert: [] }]\n");
    write(
        "overlapping.yaml",
        RUNTIME.formatted("overlapping", "eu-west-1", "eu-west-1")
            + "schedule: cron(0/2 * * * ? *)\nrun: { deadline: 2m }\n");

    assertThat(problems(read()))
        .contains(
            "laptop.yaml: `agent.container` is for the laptop and cannot be deployed; write `runtime:"
                + " arn:aws:bedrock-agentcore:…`, or move the file elsewhere",
            "overlapping.yaml:6: `deadline` is `2m`, longer than what the schedule leaves for a run,"
                + " which is `115s`; write a shorter one",
            "elsewhere.yaml:2: `runtime` is in region `us-east-1`, which `regions` does not allow; use"
                + " one in `eu-west-1`, or add the region there")
        .anyMatch(problem -> problem.startsWith("broken.yaml:1: `canary` is `Broken`"))
        .anyMatch(problem -> problem.startsWith("broken.yaml:2: "));
  }

  @Test
  void aTokenFromEnvironmentVariablesIsForTheLaptop() throws IOException {
    write(
        "bearer.yaml",
        RUNTIME
            .formatted("bearer", "eu-west-1", "eu-west-1")
            .replace(
                "\" }",
                "\", auth: { token-endpoint: https://auth.example.com/token, client-id-env: ID,"
                    + " client-secret-env: SECRET } }"));

    assertThat(problems(read()))
        .containsExactly(
            "bearer.yaml: `agent.auth` with environment variables is for the laptop and cannot be"
                + " deployed; write `secret: arn:aws:secretsmanager:…`, or move the file elsewhere");
  }

  @Test
  void twoCanariesOfOneNameInOnePlaceAreRefused() throws IOException {
    write("a.yaml", RUNTIME.formatted("twin", "eu-west-1", "eu-west-1"));
    write("b.yaml", RUNTIME.formatted("twin", "eu-west-1", "eu-west-1"));

    assertThat(problems(read()))
        .containsExactly(
            "b.yaml: canary `twin` is already the name of "
                + folder.resolve("a.yaml")
                + " in account 123456789012, region eu-west-1; give one of them another");
  }

  @Test
  void oneNameInTwoRegionsIsTwoStacksThatTheCommandLineCanTellApart() throws IOException {
    write("a.yaml", RUNTIME.formatted("twin", "eu-west-1", "eu-west-1"));
    write("b.yaml", RUNTIME.formatted("twin", "eu-north-1", "eu-north-1"));

    Fleet fleet = read();

    assertThat(fleet.refusals()).isEmpty();
    assertThat(Synthesis.ids(fleet.canaries()).keySet())
        .containsExactly(
            "canary-twin-123456789012-eu-west-1", "canary-twin-123456789012-eu-north-1");
  }

  @Test
  void theOverviewIsWhereMostCanariesAre() {
    assertThat(FleetStack.mostlyAt(Canaries.golden()))
        .isEqualTo(new FleetStack.Place("123456789012", "eu-west-1"));
    assertThat(FleetStack.mostlyAt(List.of(Canaries.everything(), Canaries.minimal())))
        .isEqualTo(new FleetStack.Place("123456789012", "eu-west-1"));
  }

  @Test
  void aFolderGivesItsFilesByNameAndAListItsOwn() throws IOException {
    write("b.yaml", "");
    write("a.yml", "");
    write("notes.txt", "");
    String both = folder.resolve("b.yaml") + ", " + folder.resolve("a.yml");

    assertThat(CanaryFiles.of(folder.toString()))
        .isEqualTo(
            new CanaryFiles.Found(List.of(folder.resolve("a.yml"), folder.resolve("b.yaml"))));
    assertThat(CanaryFiles.of(both))
        .isEqualTo(
            new CanaryFiles.Found(List.of(folder.resolve("b.yaml"), folder.resolve("a.yml"))));
  }

  @Test
  void aFolderThatIsNotThereOrEmptyIsRefused() {
    assertThat(CanaryFiles.of(folder.resolve("none").toString()))
        .isInstanceOf(CanaryFiles.Missing.class);
    assertThat(CanaryFiles.of(folder.toString())).isInstanceOf(CanaryFiles.Missing.class);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Fleet read() {
    return switch (CanaryFiles.of(folder.toString())) {
      case CanaryFiles.Found(List<Path> files) -> Fleet.read(files, _ -> Optional.empty());
      case CanaryFiles.Missing missing -> throw new IllegalStateException(missing.toString());
    };
  }

  private List<String> problems(Fleet fleet) {
    return fleet.refusals().stream()
        .flatMap(refusal -> refusal.problems().stream())
        .map(Object::toString)
        .map(
            problem ->
                problem.startsWith(folder.toString())
                    ? problem.substring(folder.toString().length() + 1)
                    : problem)
        .toList();
  }
}
