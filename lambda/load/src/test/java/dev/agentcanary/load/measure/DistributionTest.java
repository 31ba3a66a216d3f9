package dev.agentcanary.load.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.PackedHistogram;
import org.junit.jupiter.api.Test;

class DistributionTest {

  @Property(tries = 100)
  void theSumOfTwoIsWhatOneRecordingOfBothWouldBe(
      @ForAll List<@LongRange(min = 1, max = Distribution.LONGEST_MICROS) Long> one,
      @ForAll List<@LongRange(min = 1, max = Distribution.LONGEST_MICROS) Long> other) {
    List<Long> both = new ArrayList<>(one);
    both.addAll(other);

    assertThat(of(one).plus(of(other))).isEqualTo(of(both)).hasSameHashCodeAs(of(both));
  }

  @Property(tries = 100)
  void theLibraryReadsWhatIsEncoded(
      @ForAll @Size(min = 1, max = 50)
          List<@LongRange(min = 1, max = Distribution.LONGEST_MICROS) Long> values)
      throws Exception {
    byte[] encoded = Base64.getDecoder().decode(of(values).encoded());

    assertThat(Histogram.decodeFromCompressedByteBuffer(ByteBuffer.wrap(encoded), 1))
        .isEqualTo(of(values).histogram());
    assertThat(Distribution.decoded(of(values).encoded())).contains(of(values));
  }

  @Property(tries = 50)
  void itIsTheSameHoweverTheValuesWereRecorded(
      @ForAll List<@LongRange(min = 1, max = 3_600_000) Long> values) {
    assertThat(of(values))
        .isEqualTo(of(values, new PackedHistogram(Distribution.LONGEST_MICROS, 3)))
        .isEqualTo(of(values, new Histogram(4_000_000, 3)))
        .isEqualTo(of(values, new Histogram(3)));
  }

  @Test
  void whatIsRecordedLaterIsNotInIt() {
    Histogram recorded = new Histogram(Distribution.LONGEST_MICROS, Distribution.DIGITS);
    Distribution before = Distribution.of(recorded);
    recorded.recordValue(7);

    assertThat(before.count()).isZero();
    assertThat(before.maxMicros()).isZero();
  }

  @Test
  void whatIsNoHistogramIsNotDecoded() {
    assertThat(Distribution.decoded("")).isEmpty();
    assertThat(Distribution.decoded("not Base64")).isEmpty();
    assertThat(Distribution.decoded("SElTVEZBQUFB")).isEmpty();
  }

  @Test
  void withoutValuesEveryFigureIsZero() {
    Distribution none = Distribution.none();

    assertThat(none.count()).isZero();
    assertThat(none.micros(0.99)).isZero();
    assertThat(none.maxMicros()).isZero();
    assertThat(none.meanMicros()).isZero();
  }

  private static Distribution of(List<Long> micros) {
    return of(micros, new Histogram(Distribution.LONGEST_MICROS, Distribution.DIGITS));
  }

  private static Distribution of(List<Long> micros, AbstractHistogram histogram) {
    micros.forEach(histogram::recordValue);
    return Distribution.of(histogram);
  }
}
