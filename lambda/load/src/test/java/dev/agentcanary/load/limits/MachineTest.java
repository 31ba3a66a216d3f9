package dev.agentcanary.load.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the machine cannot do is told before the test, not after it.
class MachineTest {
  @TempDir private Path folder;

  @Test
  void moreConnectionsThanTheProcessMayOpenAreRefusedWithTheCommandThatHelps() {
    Machine small = new Machine(OptionalLong.of(1_000));
    assertThat(small.refusals(900, List.of())).isEmpty();
    assertThat(small.refusals(901, List.of()))
        .map(Refusal::toString)
        .containsExactly(
            "ulimit -n: the test holds 901 connections, and this process may open 1,000 files; raise"
                + " it with `ulimit -n 2048`, or lower --users or --at-once");
  }

  @Test
  void aSystemThatDoesNotTellRefusesNothing() {
    assertThat(new Machine(OptionalLong.empty()).refusals(100_000, List.of())).isEmpty();
  }

  @Test
  void everyFileThatCannotBeWrittenIsTold() {
    Path inNoFolder = folder.resolve("none/load.json");
    List<Place> places =
        List.of(
            new Place.InFolder("--html", folder.resolve("load.html")),
            new Place.InFolder("--json", inNoFolder),
            new Place.InFolder("--junit", folder));
    assertThat(new Machine(OptionalLong.empty()).refusals(1, places))
        .map(Refusal::toString)
        .containsExactly(
            "--json %s: no folder %s, make it first".formatted(inNoFolder, inNoFolder.getParent()),
            "--junit %s: is a folder, name a file in it".formatted(folder));
  }

  @Test
  void aFolderIsMadeUnlessAFileIsInTheWay() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(new Place.Folder("--out", folder.resolve("a/b/c")).refusal()).isEmpty();
    assertThat(new Place.Folder("--out", file.resolve("a")).refusal())
        .map(Refusal::toString)
        .contains("--out %s/a: %s is a file, choose another folder".formatted(file, file));
  }
}
