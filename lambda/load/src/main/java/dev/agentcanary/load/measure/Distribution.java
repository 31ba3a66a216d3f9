package dev.agentcanary.load.measure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.DeflaterOutputStream;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.Histogram;

/// Durations in microseconds, from 1 µs to [#LONGEST_MICROS], at three significant digits.
///
/// Immutable. Distributions add up exactly: the sum of two is what one recording of both would be.
///
/// Kept encoded, because a test keeps thousands of them: some 400 bytes for 200 values, where a
/// histogram of this range takes 184 kB. Each question decodes it anew, in some 50 µs.
public final class Distribution {
  /// Longer is recorded as this: one hour.
  public static final long LONGEST_MICROS = 3_600_000_000L;

  /// Significant decimal digits that are kept.
  public static final int DIGITS = 3;

  /// The cookie of the compressed form, version 2, one byte a word.
  private static final int V2_COMPRESSED = 0x1c849304 | 0x10;

  private static final Distribution NONE = of(new Histogram(LONGEST_MICROS, DIGITS));

  /// The V2 form, which is the same for the same values.
  private final byte[] bytes;

  private final long count;

  private Distribution(AbstractHistogram histogram) {
    ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    int length = histogram.encodeIntoByteBuffer(buffer);
    this.bytes = Arrays.copyOf(buffer.array(), length);
    this.count = histogram.getTotalCount();
  }

  /// No values.
  public static Distribution none() {
    return NONE;
  }

  /// A copy of what has been recorded.
  public static Distribution of(AbstractHistogram recorded) {
    if (hasThisRange(recorded)) {
      return new Distribution(recorded);
    }
    Histogram copy = new Histogram(LONGEST_MICROS, DIGITS);
    copy.add(recorded);
    return new Distribution(copy);
  }

  /// The encoded form has the range in it, and must be the same for the same values.
  private static boolean hasThisRange(AbstractHistogram recorded) {
    return recorded.getLowestDiscernibleValue() == 1
        && recorded.getHighestTrackableValue() == LONGEST_MICROS
        && recorded.getNumberOfSignificantValueDigits() == DIGITS;
  }

  /// All of both.
  public Distribution plus(Distribution other) {
    return sum(List.of(this, other));
  }

  /// All of all.
  public static Distribution sum(Collection<Distribution> parts) {
    Histogram sum = new Histogram(LONGEST_MICROS, DIGITS);
    parts.forEach(part -> sum.add(part.histogram()));
    return new Distribution(sum);
  }

  /// How many values.
  public long count() {
    return count;
  }

  /// The value below or at which that share of all values lies; zero without values.
  ///
  /// @param share from 0 to 1
  public long micros(double share) {
    return count == 0 ? 0 : histogram().getValueAtPercentile(share * 100);
  }

  /// Whether that share of all values takes at most so long, as far as three digits can tell.
  ///
  /// @param share from 0 to 1
  public boolean within(double share, long limitMicros) {
    return micros(share) <= histogram().highestEquivalentValue(limitMicros);
  }

  /// The largest value, at three digits; zero without values.
  public long maxMicros() {
    return count == 0 ? 0 : histogram().getMaxValue();
  }

  /// The mean; zero without values.
  public double meanMicros() {
    return count == 0 ? 0 : histogram().getMean();
  }

  /// A copy, for libraries that speak HdrHistogram.
  public Histogram histogram() {
    return Histogram.decodeFromByteBuffer(ByteBuffer.wrap(bytes), LONGEST_MICROS);
  }

  /// The V2 compressed form in Base64, which every HdrHistogram library reads: a cookie, the
  /// length, and the V2 form deflated.
  public String encoded() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(out)) {
      deflated.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    ByteBuffer whole = ByteBuffer.allocate(2 * Integer.BYTES + out.size());
    whole.putInt(V2_COMPRESSED).putInt(out.size()).put(out.toByteArray());
    return Base64.getEncoder().encodeToString(whole.array());
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
    return other instanceof Distribution that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return count + " values, median " + micros(0.5) + " µs, most " + maxMicros() + " µs";
  }
}
