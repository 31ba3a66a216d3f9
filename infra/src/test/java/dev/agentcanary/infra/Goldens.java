package dev.agentcanary.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Text that is compared with a checked-in file, byte for byte.
///
/// `mvn test -Dgoldens=rewrite` writes the files anew, except where the environment variable `CI`
/// is set; the difference is then reviewed like any other.
public final class Goldens {
  private Goldens() {}

  /// Compares with a file under `src/test/resources/goldens`.
  public static void check(String name, String actual) {
    check(Path.of("src/test/resources/goldens").resolve(name), actual);
  }

  /// Compares with any file, its path relative to the module.
  public static void check(Path golden, String actual) {
    try {
      if ("rewrite".equals(System.getProperty("goldens")) && System.getenv("CI") == null) {
        Files.createDirectories(golden.getParent());
        Files.writeString(golden, actual);
      }
      assertThat(golden).exists();
      assertThat(actual).as(golden.toString()).isEqualTo(Files.readString(golden));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
