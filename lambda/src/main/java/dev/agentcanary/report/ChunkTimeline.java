package dev.agentcanary.report;

import dev.agentcanary.agent.Chunk;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// When the reads of a body came and how much each brought, from the moment the request was
/// written: the first and the last, and how many there were, so that a flood does not flood the
/// report.
///
/// @param reads in all
/// @param last those at the end that are not among the first; may be empty
record ChunkTimeline(long reads, List<Chunk> first, List<Chunk> last) {

  /// @param most of the beginning, positive; half as many of the end
  static ChunkTimeline of(Exchange exchange, int most) {
    List<Chunk> kept = exchange.chunks();
    int first = Math.min(most, Math.min(kept.size(), Exchange.FIRST_CHUNKS));
    int last = Math.min(most / 2, kept.size() - first);
    return new ChunkTimeline(
        exchange.reads(), kept.subList(0, first), kept.subList(kept.size() - last, kept.size()));
  }

  /// `{"reads":9,"first":[[120.5,20],…],"last":[…]}`: milliseconds and bytes.
  Json json() {
    return new Members()
        .number("reads", reads)
        .add("first", pairs(first))
        .add("last", pairs(last))
        .object();
  }

  private static Json pairs(List<Chunk> chunks) {
    List<Json> pairs = new ArrayList<>();
    for (Chunk chunk : chunks) {
      Json at = new Json.Num(Figures.millis(chunk.at()));
      Json bytes = new Json.Num(BigDecimal.valueOf(chunk.bytes()));
      pairs.add(new Json.Arr(List.of(at, bytes)));
    }
    return new Json.Arr(pairs);
  }

  /// `9 reads: 20 B at 0.12 s, 31 B at 0.31 s, …, 12 B at 2.41 s`.
  String line() {
    List<String> parts = new ArrayList<>();
    first.forEach(chunk -> parts.add(text(chunk)));
    if (first.size() + last.size() < reads) {
      parts.add("…");
    }
    last.forEach(chunk -> parts.add(text(chunk)));
    return reads + " reads: " + String.join(", ", parts);
  }

  private static String text(Chunk chunk) {
    return chunk.bytes() + " B at " + Figures.seconds(chunk.at());
  }
}
