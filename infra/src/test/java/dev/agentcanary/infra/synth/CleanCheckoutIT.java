package dev.agentcanary.infra.synth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.Canaries;
import dev.agentcanary.infra.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the README tells people to do, in a clean copy of the tree: `npm ci`, then the real CDK
/// CLI.
class CleanCheckoutIT {
  @TempDir private static Path root;
  private static Command first;

  @BeforeAll
  static void checkOut() throws IOException, InterruptedException {
    requireNode();
    copy(Canaries.root(), root);
    Command install = run(Command.script("npm"), "ci", "--prefer-offline");
    assertThat(install.exit()).as(install.output()).isZero();
    first = synth("cdk.out");
    assertThat(first.exit()).as(first.output()).isZero();
  }

  @Test
  void theFirstSynthBuildsAndSaysSo() {
    assertThat(first.output()).contains("canaries: building", "canaries: synthesizing");
  }

  @Test
  void noBannerComplainsOfNodesAge() {
    assertThat(first.output()).doesNotContain("end-of-life");
  }

  @Test
  void theTemplateIsTheGolden() throws IOException {
    Goldens.check(
        "templates/coach-companion.json",
        Files.readString(root.resolve("cdk.out/canary-coach-companion.template.json"))
                .replaceAll("\\b[0-9a-f]{64}\\b", "<hash>")
            + "\n");
  }

  @Test
  void thePackageHoldsTheFunctionAndItsPlan() throws IOException {
    try (var assets = Files.newDirectoryStream(root.resolve("cdk.out"), "asset.*.zip")) {
      try (ZipFile zip = new ZipFile(assets.iterator().next().toFile())) {
        assertThat(new String(zip.getInputStream(zip.getEntry("canary.json")).readAllBytes()))
            .isEqualTo(Canaries.shipped().json());
        assertThat(names(new ZipInputStream(zip.getInputStream(zip.getEntry("lib/function.jar")))))
            .contains("dev/agentcanary/handler/CanaryHandler.class")
            .noneMatch(name -> name.startsWith("software/amazon/awscdk"));
      }
    }
  }

  @Test
  void aSynthWithoutChangesBuildsNothingAndGivesTheSame() throws Exception {
    Command second = synth("again");

    assertThat(second.exit()).as(second.output()).isZero();
    assertThat(second.output()).doesNotContain("building");
    assertThat(root.resolve("again/manifest.json")).exists();
    assertThat(Files.readString(root.resolve("again/canary-coach-companion.template.json")))
        .isEqualTo(Files.readString(root.resolve("cdk.out/canary-coach-companion.template.json")));
  }

  @Test
  void aPlanThatIsWrongIsToldAsByCheckAndNothingIsSynthesized() throws Exception {
    Path folder = Files.createDirectories(root.resolve("mistakes"));
    Files.writeString(folder.resolve("a.yaml"), "canary: Mine\nprobes: []\n");
    Files.writeString(
        folder.resolve("b.yaml"),
        "canary: b\nagent: { container: 'http://localhost:8080' }\n"
            + "probes: [{ probe: hello, say: Hello, assert: [] }]\n");

    Command refused = synth("refused", "-c", "canaries=mistakes");

    assertThat(refused.exit()).isNotZero();
    assertThat(refused.output())
        .contains(Path.of("mistakes", "a.yaml") + ":1: `canary` is `Mine`")
        .contains(Path.of("mistakes", "a.yaml") + ":2: ")
        .contains(Path.of("mistakes", "b.yaml") + ": `agent.container` is for the laptop")
        .doesNotContain("Exception", "\tat ");
    assertThat(root.resolve("refused/manifest.json")).doesNotExist();
  }

  private static Command synth(String folder, String... more)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Command.script("npx"), "cdk", "synth", "-q"));
    command.addAll(List.of("-o", folder));
    command.addAll(List.of(more));
    return run(command.toArray(String[]::new));
  }

  private static Command run(String... command) throws IOException, InterruptedException {
    return Command.run(root, Map.of(), List.of(command));
  }

  private static void requireNode() throws InterruptedException {
    try {
      assertThat(run("node", "--version").exit()).isZero();
    } catch (IOException e) {
      throw new IllegalStateException(
          "this test runs the CDK CLI, which needs Node 20 or newer (node, npm) on the path", e);
    }
  }

  /// What is tracked, and what would be if it were added.
  private static void copy(Path from, Path to) throws IOException, InterruptedException {
    Command files =
        Command.run(from, Map.of(), List.of("git", "ls-files", "-co", "--exclude-standard", "-z"));
    assertThat(files.exit()).as(files.output()).isZero();
    for (String name : files.output().split("\0")) {
      Path source = from.resolve(name);
      if (Files.exists(source)) {
        Path target = to.resolve(name);
        Files.createDirectories(target.getParent());
        Files.copy(source, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static List<String> names(ZipInputStream zip) throws IOException {
    List<String> names = new ArrayList<>();
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      names.add(entry.getName());
    }
    return names;
  }
}
