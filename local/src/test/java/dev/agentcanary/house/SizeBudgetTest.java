package dev.agentcanary.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A reader can hold a file in the head.
class SizeBudgetTest {
  private static final List<Path> MAIN =
      Repository.files(".java").stream().filter(Repository::isMain).toList();

  @Test
  void noFileIsLongerThan350Lines() {
    assertThat(MAIN).allSatisfy(file -> assertThat(lines(file)).as("%s", file).isLessThan(350));
  }

  @Test
  void theMedianFileHasFewerThan80Lines() {
    List<Long> sizes = MAIN.stream().map(SizeBudgetTest::lines).sorted().toList();

    assertThat(sizes.get(sizes.size() / 2)).isLessThan(80);
  }

  @Test
  void noClassIsNamedForNothingInParticular() {
    assertThat(MAIN)
        .noneMatch(
            file -> file.getFileName().toString().matches(".*(Manager|Helper|Utils?)\\.java"));
  }

  @Test
  void everyPackageSaysWhatLivesInIt() {
    assertThat(MAIN)
        .extracting(Path::getParent)
        .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
  }

  private static long lines(Path file) {
    return Repository.text(file).lines().count();
  }
}
