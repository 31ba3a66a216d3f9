package dev.agentcanary.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every dependency has its line of reason, and no line outlives its dependency.
class DependenciesDocTest {
  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| \\S");

  @Test
  void thePageListsExactlyWhatTheModulesDependOn() {
    Path page = Repository.root().resolve("docs/reference/dependencies.md");

    assertThat(matches(ROW, Repository.text(page))).isEqualTo(declared());
  }

  private static Set<String> declared() {
    return Repository.files("pom.xml").stream()
        .filter(pom -> !pom.getParent().equals(Repository.root()))
        .filter(pom -> !Repository.root().relativize(pom).startsWith("local/bench"))
        .flatMap(pom -> matches(DEPENDENCY, Repository.text(pom)).stream())
        .filter(name -> !name.startsWith("dev.agentcanary:"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> matches(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(
          matcher.groupCount() == 2 ? matcher.group(1) + ":" + matcher.group(2) : matcher.group(1));
    }
    return found;
  }
}
