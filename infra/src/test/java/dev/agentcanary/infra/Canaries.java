package dev.agentcanary.infra;

import dev.agentcanary.plan.PlanJson;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.plan.Where;
import dev.agentcanary.plan.yaml.YamlPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Canaries that tests deploy.
public final class Canaries {
  private Canaries() {}

  /// The shipped one.
  public static Canary shipped() {
    return of(root().resolve("canaries/coach-companion.yaml"));
  }

  /// The canary of a file that is right.
  public static Canary of(Path file) {
    PlanReading.Read read = (PlanReading.Read) YamlPlan.read(file, _ -> Optional.empty());
    return switch (read.plan().agent().where()) {
      case Where.Runtime(var arn, var endpoint) ->
          new Canary(file, read.plan(), arn, endpoint, PlanJson.write(read.source()));
      case Where.BearerRuntime(var arn, var endpoint, _) ->
          new Canary(file, read.plan(), arn, endpoint, PlanJson.write(read.source()));
      case Where.Container _ -> throw new IllegalArgumentException(file + " is no runtime");
    };
  }

  /// The checkout that the tests run in.
  public static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("canaries")) ? here : here.getParent();
  }
}
