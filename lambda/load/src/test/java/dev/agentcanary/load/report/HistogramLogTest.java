package dev.agentcanary.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.load.LoadResults;
import dev.agentcanary.load.measure.Distribution;
import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.result.LoadResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HistogramLogTest {
  private static final LoadResult RESULT = LoadResults.COACH;
  private static final byte[] LOG = log();

  @ParameterizedTest
  @EnumSource(Series.class)
  void theStandardReaderFindsTheSamePercentilesByTag(Series series) {
    Histogram read = read(series.id());

    assertThat(Distribution.of(read)).isEqualTo(RESULT.of(series));
    assertThat(read.getValueAtPercentile(99)).isEqualTo(RESULT.of(series).micros(0.99));
  }

  @Test
  void theWarmUpHasATagOfItsOwn() {
    assertThat(read("warm-up.latency").getTotalCount()).isPositive();
  }

  @Test
  void timesAreThoseOfTheIntervals() {
    HistogramLogReader reader = reader();
    Histogram first = (Histogram) reader.nextIntervalHistogram();

    assertThat(reader.getStartTimeSec()).isEqualTo(RESULT.startedAt().toEpochMilli() / 1e3);
    assertThat(first.getEndTimeStamp() - first.getStartTimeStamp()).isEqualTo(1_000);
    assertThat(first.getStartTimeStamp()).isGreaterThanOrEqualTo(RESULT.startedAt().toEpochMilli());
  }

  /// All of a tag, added up as the tools do it.
  private static Histogram read(String tag) {
    HistogramLogReader reader = reader();
    Histogram sum = new Histogram(Distribution.LONGEST_MICROS, Distribution.DIGITS);
    while (reader.hasNext()) {
      Histogram interval = (Histogram) reader.nextIntervalHistogram();
      if (interval != null && tag.equals(interval.getTag())) {
        sum.add(interval);
      }
    }
    return sum;
  }

  private static HistogramLogReader reader() {
    return new HistogramLogReader(new ByteArrayInputStream(LOG));
  }

  private static byte[] log() {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    HistogramLog.write(RESULT, log);
    return log.toByteArray();
  }
}
