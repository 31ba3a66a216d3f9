package dev.agentcanary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The `canary` script in a checkout of its own, with a JDK and a Maven that only say what they
/// were told.
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class LauncherTest {
  private static final String SAYS_WHAT_IT_WAS_TOLD =
      """
      #!/bin/sh
      for option; do
        case $option in
          -XX:AOTCacheOutput=*) echo cache >"${option#*=}"; exit 0 ;;
        esac
      done
      echo "java $*"
      exit "${EXIT_WITH-0}"
      """;
  private static final String BUILDS =
      """
      #!/bin/sh
      echo "mvn $*" >>"$ROOT/built"
      [ -z "${BREAK-}" ] || { echo "cannot find symbol"; exit 1; }
      mkdir -p "$ROOT/local/target"
      echo jar >"$ROOT/local/target/canary.jar"
      """;

  @TempDir private Path directory;
  private Path root;
  private Path jdk;

  private record Result(int exit, List<String> output, List<String> errors) {}

  @BeforeEach
  void checkOut() throws IOException {
    Path repository = Path.of("").toAbsolutePath().getParent();
    root = directory.resolve("checked out");
    Files.createDirectories(root.resolve("build"));
    Files.copy(repository.resolve("canary"), root.resolve("canary"));
    Files.copy(repository.resolve("build/jdk-25.sh"), root.resolve("build/jdk-25.sh"));
    source("lambda");
    source("local");
    jdk = jdk("25.0.3", directory.resolve("jdk"));
    script(directory.resolve("maven/mvn"), BUILDS);
  }

  @Test
  void theFirstCallBuildsAndThenRunsWithItsArguments() throws Exception {
    Result result = canary("run", "a file.yaml", "--no-confirm");

    assertThat(result.exit).isZero();
    assertThat(result.output).hasSize(1);
    assertThat(result.output.getFirst())
        .startsWith("java -XX:+UseSerialGC")
        .endsWith("/local/target/canary.jar run a file.yaml --no-confirm");
    assertThat(result.errors).anyMatch(line -> line.startsWith("building the canary"));
    assertThat(built()).containsExactly(mavenLine());
  }

  @Test
  void theNextCallOnlyRuns() throws Exception {
    canary("demo");

    Result result = canary("demo");

    assertThat(built()).hasSize(1);
    assertThat(result.errors).isEmpty();
    assertThat(result.output.getFirst()).endsWith("canary.jar demo");
  }

  @Test
  void aBuildMakesACacheThatTheCallsUse() throws Exception {
    Result result = canary("demo");

    assertThat(result.errors).anyMatch(line -> line.startsWith("preparing a quick start"));
    assertThat(result.output.getFirst())
        .contains(" -XX:AOTCache=" + root.resolve("local/target/canary-"));
  }

  @Test
  void anEditedSourceIsBuiltAgain() throws Exception {
    canary("demo");
    Path source = source("lambda");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));

    canary("demo");

    assertThat(built()).hasSize(2);
  }

  @Test
  void theCommandsExitCodeIsTheLaunchers() throws Exception {
    assertThat(canary(Map.of("EXIT_WITH", "1"), "run", "x.yaml").exit).isEqualTo(1);
  }

  @Test
  void aBrokenBuildIsShown() throws Exception {
    Result result = canary(Map.of("BREAK", "yes"), "demo");

    assertThat(result.exit).isEqualTo(3);
    assertThat(result.output).isEmpty();
    assertThat(result.errors)
        .contains("cannot find symbol", "canary: the build failed; its output is above");
  }

  @Test
  void anotherJavaIsPassedOver() throws Exception {
    Path old = jdk("17.0.15", directory.resolve("old"));

    Result result =
        canary(Map.of("JAVA_HOME", old.toString(), "JAVA_HOME_25_X64", jdk.toString()), "demo");

    assertThat(result.output.getFirst()).startsWith("java ");
  }

  @Test
  void twoFirstCallsBuildOnce() throws Exception {
    Process one = start(Map.of(), "demo");
    Process two = start(Map.of(), "demo");

    assertThat(finish(one).exit).isZero();
    assertThat(finish(two).exit).isZero();
    assertThat(built()).hasSize(1);
  }

  @Test
  void aLockLeftByADeadProcessIsTakenOver() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.createDirectory(root.resolve(".canary"));
    Files.createSymbolicLink(root.resolve(".canary/lock"), Path.of("" + dead.pid()));

    assertThat(canary("demo").exit).isZero();
    assertThat(Files.isSymbolicLink(root.resolve(".canary/lock"))).isFalse();
  }

  @Test
  void itCanBeCalledThroughALink() throws Exception {
    Path link = directory.resolve("canary-link");
    Files.createSymbolicLink(link, root.resolve("canary"));

    Result result = finish(process(Map.of(), List.of("sh", link.toString(), "demo")));

    assertThat(result.output.getFirst()).endsWith("canary.jar demo");
  }

  private Result canary(String... arguments) throws Exception {
    return canary(Map.of(), arguments);
  }

  private Result canary(Map<String, String> environment, String... arguments) throws Exception {
    return finish(start(environment, arguments));
  }

  private Process start(Map<String, String> environment, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", root.resolve("canary").toString()));
    command.addAll(List.of(arguments));
    return process(environment, command);
  }

  private Process process(Map<String, String> environment, List<String> command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_HOME"));
    builder.environment().put("JAVA_HOME", jdk.toString());
    builder.environment().put("PATH", directory.resolve("maven") + ":/usr/bin:/bin");
    builder.environment().put("ROOT", root.toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Result finish(Process process) throws Exception {
    List<String> output = process.inputReader().lines().toList();
    List<String> errors = process.errorReader().lines().toList();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), output, errors);
  }

  private List<String> built() throws IOException {
    return Files.readAllLines(root.resolve("built"));
  }

  private String mavenLine() {
    return "mvn -B -ntp -q -f "
        + root
        + "/pom.xml -pl local -am -Dmaven.test.skip -Dexec.skip package";
  }

  private Path source(String module) throws IOException {
    Path sources = Files.createDirectories(root.resolve(module).resolve("src/main/java"));
    return Files.writeString(sources.resolve("A.java"), "class A {}");
  }

  private static Path jdk(String version, Path home) throws IOException {
    script(home.resolve("bin/java"), SAYS_WHAT_IT_WAS_TOLD);
    script(home.resolve("bin/javac"), "#!/bin/sh\n");
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
