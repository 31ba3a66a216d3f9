package dev.agentcanary.load.limits;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// What the machine that carries out the test can do.
///
/// @param freeFiles files and sockets that the process may still open; nothing where the system
///   does not tell
public record Machine(OptionalLong freeFiles) {
  /// Beside the connections: what the process opens for itself.
  private static final int OTHER_FILES = 100;

  /// Everything that speaks against a test; empty if nothing does.
  ///
  /// @param sockets that the test holds at once
  /// @param places where reports are to be written
  public List<Refusal> refusals(long sockets, List<Place> places) {
    List<Refusal> refusals = new ArrayList<>();
    if (freeFiles.isPresent() && sockets + OTHER_FILES > freeFiles.getAsLong()) {
      refusals.add(
          new Refusal(
              "ulimit -n",
              "the test holds %,d connections, and this process may open %,d files; raise it with"
                      .formatted(sockets, freeFiles.getAsLong())
                  + " `ulimit -n %d`, or lower --users or --at-once"
                      .formatted(roundedUp(sockets))));
    }
    places.forEach(place -> place.refusal().ifPresent(refusals::add));
    return refusals;
  }

  private static long roundedUp(long sockets) {
    return Math.ceilDiv(sockets + 2L * OTHER_FILES, 1024) * 1024;
  }
}
