package dev.agentcanary.load.limits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What the machine that carries out the test can do.
///
/// @param freeFiles files and sockets that the process may still open; nothing where the system
///   does not tell
public record Machine(OptionalLong freeFiles) {
  /// Beside the connections: what the process opens for itself.
  private static final int OTHER_FILES = 100;

  /// A result of a long test, with its page, a few times over.
  private static final long LEAST_SPACE = 50_000_000;

  /// Everything that speaks against a test; empty if nothing does.
  ///
  /// @param sockets that the test holds at once
  /// @param files that are to be written, by the option that names each
  public List<Refusal> refusals(long sockets, List<Output> files) {
    List<Refusal> refusals = new ArrayList<>();
    if (freeFiles.isPresent() && sockets + OTHER_FILES > freeFiles.getAsLong()) {
      refusals.add(
          new Refusal(
              "ulimit -n",
              "the test holds %,d connections, and this process may open %,d files; raise it with"
                      .formatted(sockets, freeFiles.getAsLong())
                  + " `ulimit -n %d`, or ask for less".formatted(roundedUp(sockets))));
    }
    for (Output file : files) {
      file.refusal().ifPresent(refusals::add);
    }
    return refusals;
  }

  private static long roundedUp(long sockets) {
    return Math.ceilDiv(sockets + 2L * OTHER_FILES, 1024) * 1024;
  }

  /// A file that is to be written.
  ///
  /// @param option that names it
  public record Output(String option, Path path) {

    /// Why it cannot be written; nothing if it can.
    Optional<Refusal> refusal() {
      Path folder = path.toAbsolutePath().getParent();
      if (Files.isDirectory(path)) {
        return refusal("is a folder, name a file in it");
      }
      if (!Files.isDirectory(folder)) {
        return refusal("no folder " + folder + ", make it first");
      }
      if (!Files.isWritable(Files.exists(path) ? path : folder)) {
        return refusal("cannot be written, choose another place");
      }
      return space(folder);
    }

    private Optional<Refusal> space(Path folder) {
      try {
        long free = Files.getFileStore(folder).getUsableSpace();
        return free < LEAST_SPACE
            ? refusal(
                "%d MB are free there, and a report may take %d; free some, or choose another place"
                    .formatted(free / 1_000_000, LEAST_SPACE / 1_000_000))
            : Optional.empty();
      } catch (IOException e) {
        return refusal("cannot be looked at (" + e.getMessage() + "), choose another place");
      }
    }

    private Optional<Refusal> refusal(String message) {
      return Optional.of(new Refusal(option + " " + path, message));
    }
  }
}
