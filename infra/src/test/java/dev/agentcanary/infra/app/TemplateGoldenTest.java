package dev.agentcanary.infra.app;

import dev.agentcanary.infra.Canaries;
import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.Goldens;
import dev.agentcanary.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The templates of four plans, as files under `goldens/templates`, hashes masked; and how many
/// resources of each type they have.
class TemplateGoldenTest {
  @TempDir private Path folder;

  static List<Canary> canaries() {
    return Canaries.golden();
  }

  @ParameterizedTest
  @MethodSource("canaries")
  void aTemplateIsItsGolden(Canary canary) {
    String template = Templates.text(folder, canary).replaceAll("\\b[0-9a-f]{64}\\b", "<hash>");

    Goldens.check("templates/" + canary.plan().canary() + ".json", template + "\n");
  }

  @Test
  void theTemplateOfLoadTestsIsItsGolden() {
    Templates.text(folder, Canaries.everything());
    String template = Templates.read(folder.resolve("canary-everything-load.template.json"));

    Goldens.check(
        "templates/everything-load.json",
        template.replaceAll("\\b[0-9a-f]{64}\\b", "<hash>") + "\n");
  }

  @Test
  void theFleetsTemplateIsItsGolden() {
    new Synthesis(Settings.DEFAULT, Templates.packages(folder), List.of())
        .synthesize(Templates.app(folder), new Fleet(canaries(), List.of()));

    Goldens.check(
        "templates/canaries.json", Templates.read(folder.resolve("canaries.template.json")) + "\n");
  }

  @Test
  void aStackHasSoManyResourcesOfEachType() {
    Map<String, List<String>> counts = new TreeMap<>();
    for (Canary canary : canaries()) {
      Map<String, Integer> types = new TreeMap<>();
      Templates.resources(Templates.text(folder, canary))
          .values()
          .forEach(one -> types.merge(Templates.text((Json.Obj) one, "Type"), 1, Integer::sum));
      types.forEach(
          (type, count) ->
              counts
                  .computeIfAbsent(type, _ -> new ArrayList<>())
                  .add(canary.plan().canary() + " " + count));
    }
    StringBuilder table = new StringBuilder();
    counts.forEach(
        (type, of) -> table.append(type).append(": ").append(String.join(", ", of)).append('\n'));

    Goldens.check("templates/resources.txt", table.toString());
  }
}
