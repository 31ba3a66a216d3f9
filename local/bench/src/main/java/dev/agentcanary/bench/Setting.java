package dev.agentcanary.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What every benchmark is given.
///
/// @param root of the checkout, built
/// @param runs how often to repeat; at least 1
/// @param scratch a directory for what is needed meanwhile, deleted afterwards
/// @param certificate of an agent over TLS; clients in this process trust it
public record Setting(Path root, int runs, Path scratch, Certificate certificate, PrintStream out) {
  /// The deployable jar that the build left in `module`.
  public Path functionJar(String module) throws IOException {
    Path target = root.resolve(module).resolve("target");
    if (Files.isDirectory(target)) {
      try (var files = Files.list(target)) {
        List<Path> jars = files.filter(file -> file.toString().endsWith("-function.jar")).toList();
        if (jars.size() == 1) {
          return jars.getFirst();
        }
      }
    }
    throw new IllegalStateException(target + ": no function jar; build it with local/bench/run");
  }
}
