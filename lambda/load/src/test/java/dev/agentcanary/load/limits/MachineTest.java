package dev.agentcanary.load.limits;

import static org.assertj.core.api.Assertions.assertThat;

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
                + " it with `ulimit -n 2048`, or ask for less");
  }

  @Test
  void aSystemThatDoesNotTellRefusesNothing() {
    assertThat(new Machine(OptionalLong.empty()).refusals(100_000, List.of())).isEmpty();
  }

  @Test
  void everyFileThatCannotBeWrittenIsTold() {
    Path inNoFolder = folder.resolve("none/load.json");
    List<Machine.Output> files =
        List.of(
            new Machine.Output("--html", folder.resolve("load.html")),
            new Machine.Output("--json", inNoFolder),
            new Machine.Output("--junit", folder));
    assertThat(new Machine(OptionalLong.empty()).refusals(1, files))
        .map(Refusal::toString)
        .containsExactly(
            "--json %s: no folder %s, make it first".formatted(inNoFolder, inNoFolder.getParent()),
            "--junit %s: is a folder, name a file in it".formatted(folder));
  }
}
