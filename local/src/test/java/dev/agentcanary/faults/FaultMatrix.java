package dev.agentcanary.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The table `faults/matrix.txt`, in its order. Lines that begin with `#` are for people.
final class FaultMatrix {
  private static final Path TABLE = Path.of("src/test/resources/faults/matrix.txt");

  private FaultMatrix() {}

  static List<MatrixRow> rows() {
    try {
      return Files.readAllLines(TABLE).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(MatrixRow::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Every run of every row.
  static List<MatrixRow.Cell> cells() {
    return rows().stream().flatMap(row -> row.cells().stream()).toList();
  }
}
