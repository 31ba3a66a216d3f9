package dev.agentcanary.sim.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.sim.cloudwatch.lint.LintCatalog;
import dev.agentcanary.sim.cloudwatch.template.Deployment;
import dev.agentcanary.sim.cloudwatch.template.StackTemplate;
import dev.agentcanary.sim.cloudwatch.template.TemplateReader;
import dev.agentcanary.sim.cloudwatch.template.TemplateReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The golden templates of `infra`: a file, not a class, is what the two modules share.
class InfraTemplatesTest {
  private static final Path GOLDENS = Path.of("..", "infra", "src", "test", "resources", "goldens");

  private static List<StackTemplate> templates;

  @BeforeAll
  static void read() throws IOException {
    try (Stream<Path> files = Files.walk(GOLDENS.resolve("templates"))) {
      templates =
          files
              .filter(file -> file.toString().endsWith(".json"))
              .sorted()
              .flatMap(InfraTemplatesTest::template)
              .filter(template -> !template.alarms().isEmpty())
              .toList();
    }
    assertThat(templates).as("golden templates with alarms").hasSizeGreaterThan(3);
  }

  @Test
  void everythingInThemIsEvaluated() {
    assertThat(templates).flatExtracting(StackTemplate::notEvaluated).isEmpty();
  }

  @Test
  void everyAlarmKeepsEveryRule() {
    assertThat(templates).flatExtracting(LintCatalog::check).isEmpty();
  }

  /// None for a golden that is no template.
  private static Stream<StackTemplate> template(Path file) {
    try {
      String stack = file.getFileName().toString().replace(".json", "");
      return TemplateReader.read(Files.readString(file), Deployment.of(stack))
              instanceof TemplateReading.Read(var template)
          ? Stream.of(template)
          : Stream.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
