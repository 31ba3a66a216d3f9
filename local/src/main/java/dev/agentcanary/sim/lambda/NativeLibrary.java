package dev.agentcanary.sim.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The native part of the runtime interface client.
///
/// Left alone, the client unpacks it to one fixed file in `/tmp`, and a second process that starts
/// meanwhile crashes both. Lambda itself hands it a file; so does [LambdaProcess]. There is none
/// for other systems than Linux, and the client does not run there.
final class NativeLibrary {
  /// The system property that names the file.
  static final String PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private static final Path MUSL = Path.of("/lib");

  private NativeLibrary() {}

  /// Copies this machine's library out of the client's jars; nothing if they have none for it.
  static Optional<Path> unpacked(List<Path> client, Path directory) throws IOException {
    String entry = "jni/libaws-lambda-jni." + platform() + ".so";
    for (Path jar : client) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        ZipEntry found = zip.getEntry(entry);
        if (found != null) {
          Path file = directory.resolve("libaws-lambda-jni.so");
          try (InputStream in = zip.getInputStream(found)) {
            Files.copy(in, file);
          }
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }

  private static String platform() throws IOException {
    String architecture = System.getProperty("os.arch");
    String system = System.getProperty("os.name").equals("Linux") ? "linux" : "other";
    return system
        + (isMusl() ? "_musl-" : "-")
        + switch (architecture) {
          case "amd64" -> "x86_64";
          case "aarch64" -> "aarch_64";
          default -> architecture;
        };
  }

  private static boolean isMusl() throws IOException {
    if (!Files.isDirectory(MUSL)) {
      return false;
    }
    try (var loaders = Files.newDirectoryStream(MUSL, "ld-musl-*")) {
      return loaders.iterator().hasNext();
    }
  }
}
