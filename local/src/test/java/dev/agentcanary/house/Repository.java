package dev.agentcanary.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The checkout that the tests run in.
final class Repository {
  private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", "cdk.out");

  private Repository() {}

  /// The folder that holds the parent pom; Maven runs tests in a module's folder.
  static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("canaries")) ? here : here.getParent();
  }

  /// Every file whose path below the root ends so, build output left out.
  static List<Path> files(String ending) {
    try (Stream<Path> all = Files.walk(root())) {
      return all.filter(Repository::ours)
          .filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isMain(Path file) {
    return file.toString().replace('\\', '/').contains("/src/main/java/");
  }

  private static boolean ours(Path file) {
    for (Path part : root().relativize(file)) {
      if (NOT_OURS.contains(part.toString())) {
        return false;
      }
    }
    return true;
  }
}
