package dev.agentcanary.infra.synth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.Canaries;
import dev.agentcanary.infra.app.Templates;
import dev.agentcanary.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The state machine of load tests is one by the rules of the Amazon States Language, as
/// `asl-validator` has them.
class StateMachineLanguageIT {
  @TempDir private static Path folder;

  @BeforeAll
  static void install() throws IOException, InterruptedException {
    Path from = Canaries.root().resolve("infra/src/test/asl");
    for (String file : List.of("package.json", "package-lock.json")) {
      Files.copy(from.resolve(file), folder.resolve(file));
    }
    Command install = run(Command.script("npm"), "ci", "--prefer-offline");
    assertThat(install.exit()).as(install.output()).isZero();
  }

  @Test
  void theDefinitionIsValid() throws Exception {
    Command valid = validate(definition());

    assertThat(valid.exit()).as(valid.output()).isZero();
  }

  @Test
  void aStateThatLeadsNowhereIsFound() throws Exception {
    Command broken = validate(definition().replace("\"Next\":\"Over\"", "\"Next\":\"Ofer\""));

    assertThat(broken.exit()).isNotZero();
    assertThat(broken.output()).contains("MISSING_TRANSITION_TARGET");
  }

  private static String definition() {
    Path golden =
        Canaries.root().resolve("infra/src/test/resources/goldens/templates/everything-load.json");
    Json machine = Templates.resources(Templates.read(golden)).get("Machine");
    return Templates.text(Templates.member((Json.Obj) machine, "Properties"), "DefinitionString");
  }

  private static Command validate(String definition) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("machine.asl.json"), definition);
    return run(Command.script("npx"), "asl-validator", "--json-path", "machine.asl.json");
  }

  private static Command run(String... command) throws IOException, InterruptedException {
    return Command.run(folder, Map.of(), List.of(command));
  }
}
