package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A body cut into pieces such that every byte that is not ASCII is a piece of its own.
final class SplitBytes {
  /// Long enough for each piece to leave as a packet of its own.
  private static final Duration GAP = Duration.ofMillis(20);

  private SplitBytes() {}

  static List<Part> of(List<Part> parts) {
    List<Part> pieces = new ArrayList<>();
    for (Part part : parts) {
      int from = 0;
      for (int to = 1; to <= part.bytes().length; to++) {
        if (to == part.bytes().length || part.bytes()[to - 1] < 0 || part.bytes()[to] < 0) {
          Part piece = new Part(part.before(), Arrays.copyOfRange(part.bytes(), from, to));
          pieces.add(from == 0 ? piece : piece.after(GAP));
          from = to;
        }
      }
    }
    return pieces;
  }
}
