package dev.agentcanary.plan.yaml;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.plan.PlanReading;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files as they really come: from other editors, other systems, and from hell.
class YamlPlanTest {
  private static final String MINIMAL =
      """
      canary: my-agent
      agent: { container: http://localhost:8080 }
      probes:
        - probe: hello
          say: |
            Hello
            you
      """;

  @TempDir Path folder;

  @Test
  void example() throws IOException {
    PlanReading.Read read = Plans.right(Plans.read(file(MINIMAL.getBytes(UTF_8))));
    assertThat(read.plan().canary()).isEqualTo("my-agent");
    assertThat(read.plan().probes().getFirst().turns().getFirst().say()).isEqualTo("Hello\nyou\n");
  }

  @Test
  void namesTheFileAsThePersonDid() {
    Path missing = folder.resolve("missing.yaml");
    assertThat(Plans.wrong(Plans.read(missing)))
        .isEqualTo(
            missing + ": no such file; check the name, or write one after docs/reference/plan.md");
  }

  @Test
  void refusesADirectory() {
    assertThat(Plans.wrong(Plans.read(folder)))
        .isEqualTo(folder + ": is a directory; name a canary file in it");
  }

  @Test
  void refusesAHugeFileWithoutReadingIt() throws IOException {
    Path huge = folder.resolve("huge.yaml");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(100_000_000);
    }
    assertThat(Plans.wrong(Plans.read(huge)))
        .isEqualTo(
            huge
                + ": has 100,000,000 bytes; a canary file has at most 1,048,576 (1 MiB), so split it"
                + " or shorten its prompts");
  }

  @Test
  void readsAFileOfExactlyTheLargestSize() throws IOException {
    String comment = "#".repeat(PlanFile.MOST_BYTES - MINIMAL.length());
    Plans.right(Plans.read(file((MINIMAL + comment).getBytes(UTF_8))));
    assertThat(Plans.wrong(Plans.read(file((MINIMAL + comment + "#").getBytes(UTF_8)))))
        .contains("1 MiB");
  }

  @Test
  void acceptsAByteOrderMark() throws IOException {
    Plans.right(Plans.read(file(("\uFEFF" + MINIMAL).getBytes(UTF_8))));
  }

  @Test
  void readsAnEmojiWhereverItStandsInALongFile() {
    for (int before = 1_000; before < 1_100; before++) {
      String comment = "#" + "x".repeat(before) + "💪\n";
      Plans.right(Plans.read(comment + MINIMAL));
    }
  }

  @Test
  void readsWindowsLineEndsAsLineFeeds() throws IOException {
    PlanReading.Read unix = Plans.right(Plans.read(file(MINIMAL.getBytes(UTF_8))));
    PlanReading.Read windows =
        Plans.right(Plans.read(file(MINIMAL.replace("\n", "\r\n").getBytes(UTF_8))));
    assertThat(windows.plan()).isEqualTo(unix.plan());
  }

  @Test
  void countsLinesAlikeWhateverTheirEnds() {
    String wrong = MINIMAL.replace("probe: hello", "prob: hello");
    for (String end : new String[] {"\n", "\r\n", "\r"}) {
      assertThat(Plans.wrong(Plans.read(wrong.replace("\n", end))))
          .isEqualTo("plan.yaml:4: unknown key `prob`, did you mean `probe`?");
    }
  }

  @Test
  void refusesUtf16() throws IOException {
    Path file = file(MINIMAL.getBytes(UTF_16));
    assertThat(Plans.wrong(Plans.read(file)))
        .isEqualTo(file + ":1: is in UTF-16; save it as UTF-8");
  }

  @Test
  void namesTheLineOfAByteThatIsNotUtf8() throws IOException {
    byte[] bytes = (MINIMAL + "# caf\n").getBytes(UTF_8);
    bytes[bytes.length - 2] = (byte) 0xE9;
    Path file = file(bytes);
    assertThat(Plans.wrong(Plans.read(file)))
        .isEqualTo(file + ":8: has a byte that is not UTF-8; save the file as UTF-8");
  }

  @Test
  void refusesATextThatEndsInsideACharacter() throws IOException {
    byte[] whole = (MINIMAL + "# é").getBytes(UTF_8);
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
    assertThat(Plans.wrong(Plans.read(file(cut)))).contains("not UTF-8");
  }

  @Test
  void namesEveryLineThatIsIndentedWithATab() {
    assertThat(
            Plans.wrong(Plans.read("canary: x\nagent:\n\tcontainer: y\nprobes:\n\t- probe: z\n")))
        .isEqualTo(
            """
            plan.yaml:3: a tab in the indentation; YAML wants spaces
            plan.yaml:5: a tab in the indentation; YAML wants spaces""");
  }

  @Test
  void allowsTabsInsideTexts() {
    String tabbed = MINIMAL.replace("      Hello\n", "      Hello\tthere\n");
    assertThat(Plans.right(Plans.read(tabbed)).plan().probes().getFirst().turns().getFirst().say())
        .isEqualTo("Hello\tthere\nyou\n");
  }

  @Test
  void namesTheLineOfACharacterThatYamlForbids() {
    assertThat(Plans.wrong(Plans.read("canary: x\n# \u0007\n")))
        .isEqualTo("plan.yaml:2: character U+0007 is not allowed; remove it");
  }

  @Test
  void refusesAnEscapeThatIsNoCharacter() {
    assertThat(Plans.wrong(Plans.read("canary: \"\\UFFFFFFFF\"\n")))
        .isEqualTo("plan.yaml:1: not YAML: an escape near here is no character; remove it");
  }

  @Test
  void refusesAnAliasBomb() {
    StringBuilder bomb = new StringBuilder("a: &a [" + "laugh, ".repeat(9) + "laugh]\n");
    for (char c = 'b'; c <= 'z'; c++) {
      String item = "*" + (char) (c - 1) + " ";
      bomb.append(c).append(": &").append(c).append(" [").append((item + ", ").repeat(9));
      bomb.append(item).append("]\n");
    }
    assertThat(Plans.wrong(Plans.read(bomb.toString())))
        .containsOnlyOnce(
            "plan.yaml:5: aliases repeat more than 1,000,000 characters of this file; write fewer"
                + " `*`");
  }

  @Test
  void refusesAnAliasThatContainsItself() {
    assertThat(Plans.wrong(Plans.read("canary: &a [*a]\n")))
        .contains("plan.yaml:1: `*a` repeats nothing that stands before it");
  }

  @Test
  void givesUpOnEndlessNesting() {
    for (String open : new String[] {"[", "{a: ", "- "}) {
      assertThat(Plans.wrong(Plans.read("canary: " + open.repeat(100_000)))).isNotEmpty();
    }
    assertThat(Plans.wrong(Plans.read("canary: " + "[".repeat(60) + "]".repeat(60))))
        .contains("plan.yaml:1: not YAML: nested more than 50 levels deep");
  }

  @Test
  void readsJsonToo() {
    Plans.right(
        Plans.read(
            """
            {"canary": "my-agent", "agent": {"container": "http://localhost:8080"},
             "probes": [{"probe": "hello", "say": "Hello"}]}
            """));
  }

  @Test
  void repeatsWhatAnAliasNames() {
    PlanReading.Read read =
        Plans.right(
            Plans.read(
                """
                canary: my-agent
                agent: { container: http://localhost:8080 }
                probes:
                  - { probe: one, say: &greeting Hello, assert: &checks [{ type: icontains, value: hi }] }
                  - { probe: two, say: *greeting, assert: *checks }
                """));
    assertThat(read.plan().probes().get(1).turns()).isEqualTo(read.plan().probes().get(0).turns());
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("plan.yaml"), bytes);
  }
}
