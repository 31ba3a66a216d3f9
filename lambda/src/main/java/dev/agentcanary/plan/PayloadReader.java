package dev.agentcanary.plan;

import dev.agentcanary.agent.PayloadTemplate;
import dev.agentcanary.json.JsonText;
import dev.agentcanary.plan.form.Nearest;
import dev.agentcanary.plan.form.Shown;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `agent.payload`: any JSON value with `{{prompt}}` somewhere in it, written as YAML.
final class PayloadReader {
  private static final List<String> KNOWN = List.of("prompt", "sessionId");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");

  private final Problems problems;
  private boolean hasPrompt;

  PayloadReader(Problems problems) {
    this.problems = problems;
  }

  PayloadTemplate read(Optional<PlanNode> payload) {
    if (payload.isEmpty()) {
      return PayloadTemplate.DEFAULT;
    }
    PlanNode root = payload.get();
    if (root instanceof PlanNode.Scalar(PlanNode.Kind kind, String text, int line)
        && (kind == PlanNode.Kind.UNKNOWN || isJsonInText(text))) {
      if (kind != PlanNode.Kind.UNKNOWN) {
        problems.add(
            line,
            "`payload` is JSON inside quotes, and would be sent as one string; remove the quotes");
      }
      return PayloadTemplate.DEFAULT;
    }
    search(root);
    if (!hasPrompt) {
      problems.add(
          root.line(),
          "`payload` has no `{{prompt}}`, so the agent would never see what is said; write e.g."
              + " `payload: { prompt: \"{{prompt}}\" }`");
    }
    return new PayloadTemplate(JsonText.write(root.json()));
  }

  private void search(PlanNode node) {
    switch (node) {
      case PlanNode.Mapping(var entries, _) ->
          entries.forEach(
              entry -> {
                if (PLACEHOLDER.matcher(entry.key()).find()) {
                  problems.add(
                      entry.line(),
                      "key %s of `payload` has a placeholder; use placeholders in values only"
                          .formatted(Shown.of(entry.key())));
                }
                search(entry.value());
              });
      case PlanNode.Sequence(var items, _) -> items.forEach(this::search);
      case PlanNode.Scalar(PlanNode.Kind kind, String text, int line) -> {
        // A value that is missing may have held the prompt.
        hasPrompt |= kind == PlanNode.Kind.UNKNOWN;
        placeholders(text, line);
      }
    }
  }

  private void placeholders(String text, int line) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(1);
      hasPrompt |= name.equals("prompt");
      if (!KNOWN.contains(name)) {
        problems.add(
            line,
            "unknown placeholder %s%s"
                .formatted(Shown.of(matcher.group()), Nearest.hint(name.strip(), KNOWN)));
      }
    }
  }

  private static boolean isJsonInText(String text) {
    String stripped = text.strip();
    return (stripped.startsWith("{") || stripped.startsWith("["))
        && JsonText.parse(stripped) instanceof JsonText.Parsed.Value;
  }
}
