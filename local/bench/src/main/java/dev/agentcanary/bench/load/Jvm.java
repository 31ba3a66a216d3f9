package dev.agentcanary.bench.load;

import dev.agentcanary.bench.Certificate;
import dev.agentcanary.bench.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Processes of this JDK with this class path, which trust the benchmark's certificate.
final class Jvm {
  private Jvm() {}

  /// Starts one; what it says on standard error is the benchmark's.
  static Process start(Setting setting, List<String> flags, Class<?> main, String... arguments)
      throws IOException {
    return start(setting, flags, System.getProperty("java.class.path"), main.getName(), arguments);
  }

  static Process start(
      Setting setting, List<String> flags, String classPath, String main, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.add("-Djavax.net.ssl.trustStore=" + setting.certificate().trustStore());
    command.add("-Djavax.net.ssl.trustStorePassword=" + Certificate.PASSWORD);
    command.addAll(List.of("-cp", classPath, main));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
