package dev.agentcanary.plan.yaml;

import dev.agentcanary.plan.Problem;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// What the YAML parser complains of, in words for a person.
final class YamlSyntax {
  private static final int MOST_TABS = 20;

  private YamlSyntax() {}

  static List<Problem> problems(String file, String text, YamlEngineException e) {
    List<Problem> tabs = tabs(file, text);
    if (!tabs.isEmpty()) {
      return tabs;
    }
    return List.of(
        switch (e) {
          case MarkedYamlEngineException marked -> new Problem(file, line(marked), message(marked));
          case ReaderException reader ->
              new Problem(
                  file,
                  lineAt(text, reader.getPosition()),
                  "character U+%04X is not allowed; remove it".formatted(reader.getCodePoint()));
          default -> new Problem(file, 0, "is not YAML: " + e.getMessage());
        });
  }

  /// Lines that are indented with a tab, which is what most often stops the parser.
  private static List<Problem> tabs(String file, String text) {
    List<Problem> tabs = new ArrayList<>();
    String[] lines = text.split("\r\n|\r|\n", -1);
    for (int i = 0; i < lines.length && tabs.size() < MOST_TABS; i++) {
      String indent = lines[i].substring(0, lines[i].length() - lines[i].stripLeading().length());
      if (indent.indexOf('\t') >= 0 && !lines[i].isBlank()) {
        tabs.add(new Problem(file, i + 1, "a tab in the indentation; YAML wants spaces"));
      }
    }
    return tabs;
  }

  private static int line(MarkedYamlEngineException e) {
    return e.getProblemMark().or(e::getContextMark).map(mark -> mark.getLine() + 1).orElse(0);
  }

  private static String message(MarkedYamlEngineException e) {
    String problem = e.getProblem() == null ? e.getContext() : e.getProblem();
    return problem.startsWith("mapping values are not allowed")
        ? "not YAML: a second `: ` on one line; put the text in quotes, or check the indentation"
        : "not YAML: %s; check the indentation, and put texts with special characters in quotes"
            .formatted(problem);
  }

  private static int lineAt(String text, int codePoints) {
    int lines = 1;
    int end = Math.min(text.length(), codePoints);
    for (int i = 0; i < end; i++) {
      lines += text.charAt(i) == '\n' ? 1 : 0;
    }
    return lines;
  }
}
