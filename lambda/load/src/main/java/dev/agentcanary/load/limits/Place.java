package dev.agentcanary.load.limits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where a report is to be written.
public sealed interface Place {
  /// A result of a long test, with its page, a few times over.
  long LEAST_SPACE = 50_000_000;

  /// As a person named it.
  Path path();

  /// The option that names it.
  String option();

  /// Why nothing can be written there; nothing if it can. Writes nothing.
  Optional<Refusal> refusal();

  /// A file in a folder that is there.
  record InFolder(String option, Path path) implements Place {
    @Override
    public Optional<Refusal> refusal() {
      Path folder = path.toAbsolutePath().getParent();
      if (Files.isDirectory(path)) {
        return Optional.of(because("is a folder, name a file in it"));
      }
      if (!Files.isDirectory(folder)) {
        return Optional.of(because("no folder " + folder + ", make it first"));
      }
      return Files.isWritable(Files.exists(path) ? path : folder)
          ? space(this, folder)
          : Optional.of(because("cannot be written, choose another place"));
    }
  }

  /// A folder that is made if it is not there.
  record Folder(String option, Path path) implements Place {
    @Override
    public Optional<Refusal> refusal() {
      Path there = path.toAbsolutePath().normalize();
      while (!Files.exists(there)) {
        there = there.getParent();
      }
      if (!Files.isDirectory(there)) {
        return Optional.of(because(there + " is a file, choose another folder"));
      }
      return Files.isWritable(there)
          ? space(this, there)
          : Optional.of(because("cannot be written, choose another folder"));
    }
  }

  /// A refusal of this place.
  default Refusal because(String message) {
    return new Refusal(option() + " " + path(), message);
  }

  /// Whether a folder's disk has room.
  private static Optional<Refusal> space(Place place, Path folder) {
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      return free >= LEAST_SPACE
          ? Optional.empty()
          : Optional.of(
              place.because(
                  "%d MB are free there, and a report may take %d; free some, or choose another place"
                      .formatted(free / 1_000_000, LEAST_SPACE / 1_000_000)));
    } catch (IOException e) {
      return Optional.of(place.because("cannot be looked at: " + e.getMessage()));
    }
  }
}
