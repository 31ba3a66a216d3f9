package dev.agentcanary.infra.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.Canaries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionPackageTest {
  private static final String PLAN = Canaries.minimal().json();

  @TempDir private Path folder;
  private FunctionPackage packages;

  @BeforeEach
  void jar() throws IOException {
    packages = FunctionPackage.around(Files.writeString(folder.resolve("function.jar"), "a jar"));
  }

  @Test
  void aPackageHoldsTheJarAndThePlanWhereLambdaPutsThemOnTheClassPath() throws IOException {
    try (ZipFile zip = new ZipFile(folder.resolve(packages.write(folder, PLAN)).toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsExactly("canary.json", "lib/function.jar");
      assertThat(text(zip, "canary.json")).isEqualTo(PLAN);
      assertThat(text(zip, "lib/function.jar")).isEqualTo("a jar");
    }
  }

  @Test
  void theSameJarAndPlanGiveTheSameBytes() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));

    byte[] first = Files.readAllBytes(folder.resolve(packages.write(folder, PLAN)));
    byte[] second = Files.readAllBytes(elsewhere.resolve(packages.write(elsewhere, PLAN)));

    assertThat(second).isEqualTo(first);
  }

  @Test
  void aChangedPromptIsAnotherPackage() {
    String changed = Canaries.minimal().json().replace("\"Hello\"", "\"Hello there\"");

    assertThat(changed).isNotEqualTo(PLAN);
    assertThat(packages.write(folder, changed)).isNotEqualTo(packages.write(folder, PLAN));
  }

  @Test
  void aChangedFunctionIsAnotherPackage() throws IOException {
    Path jar = Files.writeString(folder.resolve("function.jar"), "another jar");

    assertThat(FunctionPackage.around(jar).digest(PLAN)).isNotEqualTo(packages.digest(PLAN));
  }

  @Test
  void writingLeavesNothingHalfDoneBehind() throws IOException {
    String name = packages.write(folder, PLAN);
    packages.write(folder, PLAN);

    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted())
          .isEqualTo(List.of(name, "function.jar"));
    }
  }

  private static String text(ZipFile zip, String name) throws IOException {
    return new String(
        zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }
}
