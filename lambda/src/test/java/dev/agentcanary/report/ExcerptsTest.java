package dev.agentcanary.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptsTest {
  private final Excerpts excerpts = new Excerpts(Redaction.STANDARD);

  @Test
  void aSecretIsSeenBeforeTheTextIsCut() {
    String text = "x".repeat(20) + " alice@example.com";

    assertThat(excerpts.of(text, 30)).isEqualTo("x".repeat(20) + " [re…(+13)");
  }

  @Test
  void ofALongTextOnlyTheBeginningIsLookedAtAndTheCountIsOfTheWhole() {
    String text = "word ".repeat(100_000);

    assertThat(excerpts.of(text, 30)).isEqualTo("word ".repeat(4) + "…(+499980)");
  }

  @Test
  void aSecretAcrossTheEndOfWhatIsLookedAtIsNotShownInHalf() {
    String token = "Bearer " + "abcdefgh1".repeat(440);
    String text = token + " " + token + " secret-tail ";

    assertThat(excerpts.of(text, 100)).doesNotContain("abcdefgh1");
  }

  @Test
  void halfPairsAreReplaced() {
    assertThat(excerpts.of("a\uD83Db\uDCAAc💪", 30)).isEqualTo("a\uFFFDb\uFFFDc💪");
  }

  @Test
  void aLineHasNoLineEndsNorControlCharactersNorOverrides() {
    assertThat(excerpts.line("  a\r\n\tb\u001b[31mred\u0007\u202Ec\u2066  ", 60))
        .isEqualTo("a b [31mred c");
  }

  @Test
  void outsideALineTheTextKeepsItsLines() {
    assertThat(excerpts.of("a\nb\n", 60)).isEqualTo("a\nb\n");
  }
}
