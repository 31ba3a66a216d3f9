package dev.agentcanary.load.measure;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DataFormatException;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.PackedHistogram;

/// Durations in microseconds, from 1 µs to [#LONGEST_MICROS], at three significant digits.
///
/// Immutable. Distributions add up exactly: the sum of two is what one recording of both would be.
/// Takes some 2 kB for 200 values and 6 kB for 20,000: an unpacked histogram of this range would
/// take 184 kB, and a test keeps thousands of them.
public final class Distribution {
  /// Longer is recorded as this: one hour.
  public static final long LONGEST_MICROS = 3_600_000_000L;

  /// Significant decimal digits that are kept.
  public static final int DIGITS = 3;

  private final Histogram histogram;

  private Distribution(Histogram histogram) {
    this.histogram = histogram;
  }

  /// No values.
  public static Distribution none() {
    return new Distribution(new PackedHistogram(LONGEST_MICROS, DIGITS));
  }

  /// A copy of what has been recorded.
  public static Distribution of(AbstractHistogram recorded) {
    PackedHistogram copy = new PackedHistogram(LONGEST_MICROS, DIGITS);
    copy.add(recorded);
    return new Distribution(copy);
  }

  /// What has been recorded, as it is: at once, but large. For a view that is soon forgotten.
  ///
  /// @param recorded in which nobody records any more
  public static Distribution view(Histogram recorded) {
    return new Distribution(recorded);
  }

  /// All of both.
  public Distribution plus(Distribution other) {
    Histogram sum = histogram.copy();
    sum.add(other.histogram);
    return new Distribution(sum);
  }

  /// How many values.
  public long count() {
    return histogram.getTotalCount();
  }

  /// The value below or at which that share of all values lies; zero without values.
  ///
  /// @param share from 0 to 1
  public long micros(double share) {
    return count() == 0 ? 0 : histogram.getValueAtPercentile(share * 100);
  }

  /// The largest value, at three digits; zero without values.
  public long maxMicros() {
    return histogram.getMaxValue();
  }

  /// The mean; zero without values.
  public double meanMicros() {
    return count() == 0 ? 0 : histogram.getMean();
  }

  /// A copy, for libraries that speak HdrHistogram.
  public Histogram histogram() {
    Histogram copy = new Histogram(LONGEST_MICROS, DIGITS);
    copy.add(histogram);
    return copy;
  }

  /// The V2 compressed form in Base64, which every HdrHistogram library reads.
  public String encoded() {
    ByteBuffer bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    int length = histogram.encodeIntoCompressedByteBuffer(bytes);
    return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length));
  }

  /// Reads what [#encoded] wrote; nothing if it is not that.
  public static Optional<Distribution> decoded(String text) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
      return Optional.of(of(Histogram.decodeFromCompressedByteBuffer(bytes, LONGEST_MICROS)));
    } catch (DataFormatException | RuntimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Distribution that && histogram.equals(that.histogram);
  }

  @Override
  public int hashCode() {
    return histogram.hashCode();
  }

  @Override
  public String toString() {
    return count() + " values, median " + micros(0.5) + " µs, most " + maxMicros() + " µs";
  }
}
