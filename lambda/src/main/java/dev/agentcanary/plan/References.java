package dev.agentcanary.plan;

import dev.agentcanary.plan.form.Shown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Replaces `${NAME}` in texts by the environment's value, and reports keys that repeat.
///
/// `$${` stands for `${` itself. A replaced value is not searched again. What is replaced ends up
/// in the function's package, so a name that sounds like a secret's is refused, and the keys that
/// hold a variable's name are left alone.
final class References {
  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\$\\{|\\$\\{([A-Za-z_][A-Za-z0-9_]*)}|\\$\\{");
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i).*(SECRET|PASSWORD|PASSWD|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS?)");

  private static final Set<String> NAMES =
      Set.of("/agent/auth/client-id-env", "/agent/auth/client-secret-env");

  /// Longer than the paths above need; keys may be long and deep.
  private static final int LONGEST_PATH = 30;

  private final Function<String, Optional<String>> environment;
  private final Problems problems;

  References(Function<String, Optional<String>> environment, Problems problems) {
    this.environment = environment;
    this.problems = problems;
  }

  /// `text` in which every `${` is escaped, so that replacing gives `text` again.
  static String escape(String text) {
    return text.replace("${", "$${");
  }

  /// The file's tree with its references replaced.
  PlanNode replace(PlanNode root) {
    return replace(root, "");
  }

  private PlanNode replace(PlanNode node, String path) {
    return switch (node) {
      case PlanNode.Mapping mapping -> mapping(mapping, path);
      case PlanNode.Sequence(var items, int line) -> {
        List<PlanNode> replaced = new ArrayList<>();
        for (PlanNode item : items) {
          replaced.add(replace(item, path + "/-"));
        }
        yield new PlanNode.Sequence(replaced, line);
      }
      case PlanNode.Scalar scalar ->
          scalar.kind() == PlanNode.Kind.TEXT
                  && scalar.text().contains("${")
                  && !NAMES.contains(path)
              ? replaced(scalar)
              : scalar;
    };
  }

  private PlanNode mapping(PlanNode.Mapping mapping, String path) {
    Set<String> keys = new HashSet<>();
    List<PlanNode.Entry> entries = new ArrayList<>();
    for (PlanNode.Entry entry : mapping.entries()) {
      if (!keys.add(entry.key())) {
        problems.add(
            entry.line(),
            "key %s is here twice; keep one of the two".formatted(Shown.of(entry.key())));
        continue;
      }
      if (entry.key().contains("${")) {
        problems.add(
            entry.line(), "key %s has a `${`; write keys out".formatted(Shown.of(entry.key())));
      }
      String below = path.length() < LONGEST_PATH ? path + "/" + entry.key() : path;
      PlanNode value = replace(entry.value(), below);
      entries.add(new PlanNode.Entry(entry.key(), entry.line(), value));
    }
    return new PlanNode.Mapping(entries, mapping.line());
  }

  private PlanNode.Scalar replaced(PlanNode.Scalar scalar) {
    StringBuilder text = new StringBuilder();
    boolean known = true;
    Matcher matcher = REFERENCE.matcher(scalar.text());
    while (matcher.find()) {
      Optional<String> value = value(matcher, scalar.line());
      known &= value.isPresent();
      matcher.appendReplacement(text, Matcher.quoteReplacement(value.orElse("")));
    }
    matcher.appendTail(text);
    PlanNode.Kind kind = known ? PlanNode.Kind.TEXT : PlanNode.Kind.UNKNOWN;
    return new PlanNode.Scalar(kind, text.toString(), scalar.line());
  }

  private Optional<String> value(Matcher matcher, int line) {
    String name = matcher.group(1);
    if (matcher.group().equals("$${")) {
      return Optional.of("${");
    }
    if (name == null) {
      problems.add(
          line,
          "`${` begins no reference; write `${NAME}`, or `$${` for the characters themselves");
      return Optional.empty();
    }
    if (SECRET.matcher(name).matches()) {
      problems.add(
          line,
          "`${%s}` sounds like a secret, and what is replaced is stored with the function; name a"
                  .formatted(name)
              + " Secrets Manager secret under `agent.auth` instead");
      return Optional.empty();
    }
    Optional<String> value = environment.apply(name);
    if (value.isEmpty()) {
      problems.add(
          line,
          "`${%s}` is not set in the environment; set it, or write `$${` for the characters themselves"
              .formatted(name));
    }
    return value;
  }
}
