package dev.agentcanary.infra;

import dev.agentcanary.infra.app.Fleet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Canaries that tests deploy.
public final class Canaries {
  private Canaries() {}

  /// The shipped one.
  public static Canary shipped() {
    return of(root().resolve("canaries/coach-companion.yaml"));
  }

  /// One that says no more than it must.
  public static Canary minimal() {
    return test("minimal");
  }

  /// One that says all there is to say of an agent that takes signed requests.
  public static Canary everything() {
    return test("everything");
  }

  /// One whose agent wants a token.
  public static Canary bearer() {
    return test("bearer");
  }

  /// Those whose templates are goldens.
  public static List<Canary> golden() {
    return List.of(shipped(), minimal(), everything(), bearer());
  }

  /// The canary of a file that is right.
  public static Canary of(Path file) {
    Fleet fleet = Fleet.read(List.of(file), _ -> Optional.empty());
    if (!fleet.refusals().isEmpty()) {
      throw new IllegalArgumentException(fleet.refusals().toString());
    }
    return fleet.canaries().getFirst();
  }

  /// The canary of a text that is right.
  public static Canary of(String yaml) {
    try {
      Path file = Files.createTempFile("canary", ".yaml");
      try {
        return of(Files.writeString(file, yaml));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The checkout that the tests run in.
  public static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("canaries")) ? here : here.getParent();
  }

  private static Canary test(String name) {
    return of(root().resolve("infra/src/test/resources/canaries/" + name + ".yaml"));
  }
}
