package dev.agentcanary.agent.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Chunk;
import dev.agentcanary.agent.Exchange;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// What is kept of a body's chunks.
class EvidenceTest {
  @Test
  void ofAFloodTheFirstAndTheLastChunksAreKeptAndAllAreCounted() {
    AtomicLong millis = new AtomicLong();
    Evidence evidence = new Evidence(() -> 1_000_000 * millis.get(), 8);
    evidence.sending();
    for (int each = 1; each <= 10_000; each++) {
      millis.set(each);
      evidence.chunk(new byte[100], 1 + each % 100);
    }

    Exchange exchange = evidence.exchange();

    assertThat(exchange.reads()).isEqualTo(10_000);
    assertThat(exchange.chunks()).hasSize(Exchange.MOST_CHUNKS);
    List<Long> times = exchange.chunks().stream().map(Chunk::at).map(at -> at.toMillis()).toList();
    assertThat(times.subList(0, Exchange.FIRST_CHUNKS))
        .startsWith(1L, 2L)
        .endsWith((long) Exchange.FIRST_CHUNKS);
    assertThat(times.subList(Exchange.FIRST_CHUNKS, Exchange.MOST_CHUNKS))
        .startsWith(10_001L - (Exchange.MOST_CHUNKS - Exchange.FIRST_CHUNKS))
        .endsWith(9_999L, 10_000L);
  }

  @Test
  void anAttemptThatIsRepeatedStartsWithNoChunk() {
    Evidence evidence = new Evidence(() -> 0, 8);
    evidence.sending();
    evidence.chunk(new byte[3], 3);
    evidence.retrying();

    assertThat(evidence.exchange().reads()).isZero();
    assertThat(evidence.exchange().chunks()).isEmpty();
  }
}
