package dev.agentcanary.plan.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Single values, as a person writes them.
class FormsTest {
  @ParameterizedTest
  @CsvSource({
    "500ms, 500",
    "0s, 0",
    "20s, 20000",
    "5m, 300000",
    "1h, 3600000",
    "007s, 7000",
  })
  void durations(String text, long millis) {
    assertThat(new DurationForm().read(text))
        .isEqualTo(new Formed.Good<>(Duration.ofMillis(millis)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "s", "20", "20 s", "20S", "-1s", "1.5s", "1d", "1m30s", "9999999999s"})
  void otherDurationsAreRefused(String text) {
    assertThat(new DurationForm().read(text)).isInstanceOf(Formed.Bad.class);
  }

  @Property
  void aDurationIsReadBackAsItIsWritten(
      @ForAll @LongRange(min = 0, max = 100_000_000) long millis) {
    Duration duration = Duration.ofMillis(millis);
    assertThat(new DurationForm().read(DurationForm.write(duration)))
        .isEqualTo(new Formed.Good<>(duration));
  }

  @ParameterizedTest
  @CsvSource({"0%, 0", "2%, 0.02", "99.5%, 0.995", "99.95 %, 0.9995", "100%, 1"})
  void percentages(String text, double share) {
    assertThat(new PercentForm().read(text)).isEqualTo(new Formed.Good<>(share));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%", "99", "0.99", "100.1%", "-1%", "1,5%", "99 percent"})
  void otherPercentagesAreRefused(String text) {
    assertThat(new PercentForm().read(text)).isInstanceOf(Formed.Bad.class);
  }

  @ParameterizedTest
  @CsvSource({"1KB, 1000", "1KiB, 1024", "1MB, 1000000", "1MiB, 1048576", "64KB, 64000"})
  void sizes(String text, long bytes) {
    assertThat(new SizeForm().read(text)).isEqualTo(new Formed.Good<>(bytes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0/5 * * * ? *",
        "0 8 ? * MON-FRI *",
        "15 10 ? * 6L 2026-2028",
        "0 0 1,15 JAN,jul ? *",
        "0 9 L * ? *",
        "0 9 15W * ? *",
        "0 9 LW * ? *",
        "0 9 ? * 2#1 *",
        "0 9 ? NOV,DEC SUN *",
        "5-20/5 23 31 12 ? 2199",
      })
  void cronExpressionsThatEventBridgeTakes(String text) {
    assertThat(new CronForm().read(text)).isEqualTo(new Formed.Good<>(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "* * * * *",
        "0 8 * * * *",
        "0 8 ? * ? *",
        "60 8 * * ? *",
        "0 24 * * ? *",
        "0 8 0 * ? *",
        "0 8 32 * ? *",
        "0 8 * 13 ? *",
        "0 8 ? * 8 *",
        "0 8 ? * MO *",
        "0 8 * * ? 1969",
        "0 8 * , ? *",
        "0, 8 * * ? *",
        "? 8 * * ? *",
      })
  void otherCronExpressionsAreRefused(String text) {
    assertThat(new CronForm().read(text)).isInstanceOf(Formed.Bad.class);
  }

  @ParameterizedTest
  @CsvSource({
    "icontain, icontains",
    "turnTimeout, turn-timeout",
    "turn_timeout, turn-timeout",
    "sya, say",
    "ASSERT, assert",
    "tunrs, turns",
  })
  void theNearestNameIsFound(String typed, String meant) {
    assertThat(Nearest.of(typed, List.of("say", "assert", "turns", "turn-timeout", "icontains")))
        .contains(meant);
  }

  @Test
  void nothingIsNearWhatIsFar() {
    assertThat(Nearest.of("budget", List.of("say", "assert", "turns"))).isEmpty();
    assertThat(Nearest.of("x".repeat(1_000_000), List.of("x".repeat(60)))).isEmpty();
  }

  @Test
  void whatIsShownIsShortAndOnOneLine() {
    assertThat(Shown.of("a\nb\u0007")).isEqualTo("`a?b?`");
    assertThat(Shown.of("x".repeat(500))).hasSize(123).endsWith("…`");
  }
}
