package dev.agentcanary.infra.synth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.Canaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `infra/synth.mjs` in a checkout of its own, with a JDK and a Maven that only say what they were
/// told.
@DisabledOnOs(OS.WINDOWS)
class SynthLauncherTest {
  private static final String SAYS_WHAT_IT_WAS_TOLD =
      """
      #!/bin/sh
      echo "java $*"
      echo "silenced $JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION, validation $CDK_VALIDATION"
      exit "${EXIT_WITH-0}"
      """;
  private static final String BUILDS =
      """
      #!/bin/sh
      echo "mvn $*" >>built
      [ -z "${BREAK-}" ] || { echo "cannot find symbol"; exit 1; }
      mkdir -p infra/target lambda/target lambda/load/target
      printf '%s' "a.jar:b.jar" >infra/target/class-path
      touch infra/target/agentcore-canary-infra-0.1.0.jar
      touch lambda/target/agentcore-canary-lambda-0.1.0-function.jar
      touch lambda/load/target/agentcore-canary-load-0.1.0-function.jar
      """;

  @TempDir private Path directory;
  private Path root;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void checkOut() throws IOException {
    root = directory.resolve("checked out");
    for (String name :
        new String[] {
          "build/jdk-25.sh", "infra/synth.mjs", "infra/synth/build.mjs",
          "infra/synth/environment.mjs", "infra/synth/jdk.mjs", "infra/synth/progress.mjs"
        }) {
      Files.createDirectories(root.resolve(name).getParent());
      Files.copy(Canaries.root().resolve(name), root.resolve(name));
    }
    for (String name :
        new String[] {
          "pom.xml",
          "infra/pom.xml",
          "lambda/pom.xml",
          "lambda/load/pom.xml",
          "infra/src/main/A.java",
          "lambda/src/main/A.java",
          "lambda/load/src/main/A.java"
        }) {
      Files.createDirectories(root.resolve(name).getParent());
      Files.writeString(root.resolve(name), "source");
    }
    Path jdk = directory.resolve("jdk");
    executable(jdk.resolve("bin/java"), SAYS_WHAT_IT_WAS_TOLD);
    executable(jdk.resolve("bin/javac"), "");
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    executable(directory.resolve("tools/mvn"), BUILDS);
    environment.put("JAVA_HOME", jdk.toString());
    environment.put("PATH", directory.resolve("tools") + ":" + System.getenv("PATH"));
  }

  @Test
  void theFirstSynthBuildsAndRunsTheAppOnWhatWasBuilt() throws Exception {
    Command synth = synth();

    assertThat(synth.exit()).isZero();
    assertThat(built()).isOne();
    assertThat(synth.output())
        .contains("canaries: building (first time: about a minute)\n")
        .contains(
            "-cp " + root.resolve("infra/target/agentcore-canary-infra-0.1.0.jar") + ":a.jar:b.jar")
        .contains(
            "dev.agentcanary.infra.app.CanaryApp "
                + root.resolve("lambda/target/agentcore-canary-lambda-0.1.0-function.jar")
                + " "
                + root.resolve("lambda/load/target/agentcore-canary-load-0.1.0-function.jar"));
  }

  @Test
  void whatIsUpToDateIsNotBuiltAgain() throws Exception {
    synth();

    assertThat(synth().output()).doesNotContain("building");
    assertThat(built()).isOne();
  }

  @Test
  void aSourceThatIsNewerIsBuilt() throws Exception {
    synth();
    Files.setLastModifiedTime(
        root.resolve("lambda/src/main/A.java"),
        FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));

    assertThat(synth().output()).contains("canaries: building again");
    assertThat(built()).isEqualTo(2);
  }

  @Test
  void aBuildThatFailsShowsWhatItSaid() throws Exception {
    environment.put("BREAK", "yes");

    Command synth = synth();

    assertThat(synth.exit()).isEqualTo(3);
    assertThat(synth.output())
        .contains("cannot find symbol", "canaries: the build failed; its output is above")
        .doesNotContain("java -");
  }

  @Test
  void aBuildWithoutMavenSaysWhatIsMissing() throws Exception {
    Path tools = directory.resolve("bare");
    for (String name : new String[] {"node", "sh", "env", "sed", "dirname", "readlink"}) {
      executable(tools.resolve(name), "#!/bin/sh\nexec " + find(name) + " \"$@\"\n");
    }
    environment.put("PATH", tools.toString());

    assertThat(synth().output()).contains("building needs Maven 3.8.7 or newer (mvn) on the path");
  }

  @Test
  void theExitCodeIsTheApps() throws Exception {
    environment.put("EXIT_WITH", "2");

    assertThat(synth().exit()).isEqualTo(2);
  }

  @Test
  void onlyTheComplaintAboutNodesAgeIsSilencedAndTheCallersWishIsKept() throws Exception {
    String major = Command.run(root, Map.of(), java.util.List.of("node", "--version")).output();
    assertThat(synth().output())
        .contains("silenced " + major.substring(1, major.indexOf('.')) + ", validation false");

    environment.put("CDK_VALIDATION", "true");

    assertThat(synth().output()).contains("validation true");
  }

  private Command synth() throws IOException, InterruptedException {
    return Command.run(root, environment, java.util.List.of(find("node"), "infra/synth.mjs"));
  }

  private long built() throws IOException {
    try (var lines = Files.lines(root.resolve("built"))) {
      return lines.count();
    }
  }

  private static String find(String name) {
    for (String folder : System.getenv("PATH").split(":")) {
      Path file = Path.of(folder, name);
      if (Files.isExecutable(file)) {
        return file.toString();
      }
    }
    throw new IllegalStateException("this test needs " + name + " on the path");
  }

  private static void executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
