package dev.agentcanary.infra.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The canary files that `-c canaries=…` names.
public sealed interface CanaryFiles {
  /// At least one.
  record Found(List<Path> files) implements CanaryFiles {
    public Found {
      files = List.copyOf(files);
    }
  }

  /// None.
  record Missing(Refusal.NothingToDeploy refusal) implements CanaryFiles {}

  /// Finds them.
  ///
  /// @param value a folder, of which all `*.yaml` and `*.yml` are taken by name; or files,
  ///   separated by commas
  static CanaryFiles of(String value) {
    List<Path> files = new ArrayList<>();
    for (String part : value.split(",")) {
      Path path = Path.of(part.strip());
      if (!Files.exists(path)) {
        return missing(part.strip(), "is not there; write `-c canaries=<folder or files>`");
      }
      try {
        files.addAll(Files.isDirectory(path) ? folder(path) : List.of(path));
      } catch (IOException e) {
        return missing(part.strip(), "cannot be listed (" + e.getMessage() + ")");
      }
    }
    return files.isEmpty()
        ? missing(value, "has no file `*.yaml`; copy one of the examples there")
        : new Found(files);
  }

  private static Missing missing(String where, String message) {
    return new Missing(new Refusal.NothingToDeploy(where, message));
  }

  private static List<Path> folder(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
      List<Path> found = new ArrayList<>();
      files.forEach(found::add);
      found.sort(null);
      return found;
    }
  }
}
