package dev.agentcanary.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TruncationTest {

  @Test
  void aTextThatFitsIsItself() {
    assertThat(Truncation.to(24, "x".repeat(24))).isEqualTo("x".repeat(24));
  }

  @Test
  void aLongerOneSaysHowMuchIsMissing() {
    assertThat(Truncation.to(24, "x".repeat(25))).isEqualTo("x".repeat(18) + "…(+7)");
    assertThat(Truncation.to(24, "x".repeat(12_345))).hasSize(24).endsWith("…(+12330)");
  }

  @Test
  void neitherPairsNorFamiliesNorAccentsAreCutApart() {
    String family = "👩‍👩‍👧‍👦";
    assertThat(Truncation.to(24, "x".repeat(17) + "💪" + "y".repeat(20)))
        .isEqualTo("x".repeat(17) + "…(+22)");
    assertThat(Truncation.to(24, "x".repeat(12) + family + "y".repeat(20)))
        .isEqualTo("x".repeat(12) + "…(+31)");
    assertThat(Truncation.to(24, "x".repeat(17) + "e\u0301" + "y".repeat(20)))
        .isEqualTo("x".repeat(17) + "…(+22)");
    assertThat(Truncation.to(24, "x".repeat(16) + "👍🏽" + "y".repeat(20)))
        .isEqualTo("x".repeat(16) + "…(+24)");
  }

  @Test
  void endlesslyJoinedTextIsCutAnyway() {
    assertThat(Truncation.to(100, "a" + "\u0301".repeat(1_000))).hasSizeBetween(60, 100);
  }

  @Test
  void aLimitWithoutRoomForTheMarkIsAMistake() {
    assertThatThrownBy(() -> Truncation.to(23, "x")).hasMessage("limit below 24: 23");
  }

  @Property
  void theResultIsWithinTheLimitAndStaysAsItIs(
      @ForAll("texts") String text, @ForAll @IntRange(min = 24, max = 80) int limit) {
    String cut = Truncation.to(limit, text);

    assertThat(cut.length()).isLessThanOrEqualTo(limit);
    assertThat(Truncation.to(limit, cut)).isEqualTo(cut);
  }

  @Property
  void theResultHasNoHalfPairsThatTheTextHasNot(
      @ForAll("texts") String text, @ForAll @IntRange(min = 24, max = 80) int limit) {
    assertThat(Truncation.to(limit, text).codePoints())
        .noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", " ", "é", "e\u0301", "💪", "👍🏽", "👩‍👩‍👧‍👦", "🇩🇪", "中", "1️⃣")
        .list()
        .ofMaxSize(120)
        .map(pieces -> String.join("", pieces));
  }
}
