package dev.agentcanary.infra.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.Canaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page of permissions names every permission that some template gives to a role, and no other.
class SecurityPageTest {
  private static final Pattern ACTION =
      Pattern.compile(
          "[\"`]((?:bedrock-agentcore|lambda|logs|s3|secretsmanager|states|xray|sqs):[A-Z]\\w+)");

  @Test
  void thePageNamesExactlyThePermissionsThatRolesHave() throws IOException {
    Path templates = Canaries.root().resolve("infra/src/test/resources/goldens/templates");
    Set<String> given = new TreeSet<>();
    try (Stream<Path> files = Files.list(templates)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        given.addAll(actions(Files.readString(file)));
      }
    }

    assertThat(actions(Files.readString(Canaries.root().resolve("docs/security.md"))))
        .isEqualTo(given)
        .isNotEmpty();
  }

  private static Set<String> actions(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = ACTION.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
