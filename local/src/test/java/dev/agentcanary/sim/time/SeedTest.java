package dev.agentcanary.sim.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeedTest {

  @Test
  void theSameSeedAndOrdinalDrawTheSame() {
    assertThat(new Seed(7).draw(3).nextLong()).isEqualTo(new Seed(7).draw(3).nextLong());
  }

  @Test
  void neighbouringSeedsAndOrdinalsDrawDifferently() {
    long draws =
        LongStream.range(0, 100)
            .boxed()
            .flatMap(
                seed ->
                    LongStream.range(0, 100)
                        .mapToObj(ordinal -> new Seed(seed).draw(ordinal).nextLong()))
            .distinct()
            .count();

    assertThat(draws).isEqualTo(10_000);
  }

  @Test
  void drawsOverOrdinalsAreSpreadEvenly() {
    double mean =
        LongStream.range(0, 10_000)
            .mapToDouble(ordinal -> new Seed(1).draw(ordinal).nextDouble())
            .average()
            .orElseThrow();

    assertThat(mean).isBetween(0.48, 0.52);
  }
}
