package dev.agentcanary.cost;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A checkout of this repository: the folder with `cdk.json` and the CDK app.
///
/// @param root the folder
public record Checkout(Path root) {
  private static final Path SYNTH = Path.of("infra", "synth.mjs");

  /// The checkout that a folder lies in, or nothing.
  public static Optional<Checkout> around(Path folder) {
    for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve("cdk.json")) && Files.isRegularFile(at.resolve(SYNTH))) {
        return Optional.of(new Checkout(at));
      }
    }
    return Optional.empty();
  }

  /// The script that the CDK CLI runs.
  Path synth() {
    return root.resolve(SYNTH);
  }
}
