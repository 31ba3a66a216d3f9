package dev.agentcanary.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCellsTest {

  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "é, 1",
    "e\u0301, 1",
    "💪, 2",
    "👍🏽, 2",
    "👩‍👩‍👧‍👦, 2",
    "🇩🇪, 2",
    "❤, 1",
    "❤️, 2",
    "1️⃣, 2",
    "健康, 4",
    "ｆ, 2",
    "한, 2",
    "Ж, 1",
    "✔, 1",
    "…, 1",
    "a\u200Bb, 2"
  })
  void aTextIsSoManyCellsWide(String text, int cells) {
    assertThat(TextCells.width(text)).isEqualTo(cells);
  }

  @Test
  void aTextIsFilledUpOrCutToItsCells() {
    assertThat(TextCells.fit("💪 ok", 7, "…")).isEqualTo("💪 ok  ");
    assertThat(TextCells.fit("健康健康", 6, "…")).isEqualTo("健康… ");
    assertThat(TextCells.fit("abcdef", 6, "...")).isEqualTo("abcdef");
    assertThat(TextCells.fit("abcdefg", 6, "...")).isEqualTo("abc...");
  }

  @ParameterizedTest
  @CsvSource({
    "Élan – “well…”, 'Elan - \"well...\"'",
    "👩‍👩‍👧‍👦 ok, ? ok",
    "1️⃣ walk, 1 walk",
    "don’t, 'don''t'",
    "e\u0301, e",
    "健康, ??"
  })
  void inAsciiTheMeaningStaysWhereItCan(String text, String ascii) {
    assertThat(TextCells.ascii(text)).isEqualTo(ascii);
  }

  @Property
  void fittingIsExact(
      @ForAll("texts") String text, @ForAll @IntRange(min = 3, max = 60) int cells) {
    assertThat(TextCells.width(TextCells.fit(text, cells, "…"))).isEqualTo(cells);
    assertThat(TextCells.width(TextCells.fit(text, cells, "..."))).isEqualTo(cells);
  }

  @Property
  void asciiIsAscii(@ForAll String text) {
    assertThat(TextCells.ascii(text).chars()).allMatch(letter -> letter < 0x80);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            " ",
            "é",
            "e\u0301",
            "💪",
            "👍🏽",
            "👩‍👩‍👧‍👦",
            "🇩🇪",
            "中",
            "1️⃣",
            "❤️",
            "\u200B",
            "\u0301",
            "\u200D")
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }
}
