package dev.agentcanary.infra.synth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A process that ran to its end.
///
/// @param output of both streams
record Command(int exit, String output) {
  /// Runs it in a folder.
  ///
  /// @param environment in place of the caller's variables of those names
  static Command run(Path folder, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("command", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(9, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(command + " hangs: " + Files.readString(output));
      }
      return new Command(process.exitValue(), Files.readString(output));
    } finally {
      Files.delete(output);
    }
  }

  /// The name of a script of Node's, which on Windows is a batch file.
  static String script(String name) {
    return System.getProperty("os.name").startsWith("Windows") ? name + ".cmd" : name;
  }
}
