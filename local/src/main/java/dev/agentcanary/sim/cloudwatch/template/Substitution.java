package dev.agentcanary.sim.cloudwatch.template;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of `Fn::Sub`: `${Name}` stands for a value, `${!Name}` for itself without the mark.
final class Substitution {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]*)\\}");

  private Substitution() {}

  /// The text with its values; empty if one is not known.
  static Optional<String> replace(String pattern, Function<String, Optional<String>> values) {
    Matcher matcher = VARIABLE.matcher(pattern);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(2).strip();
      Optional<String> value =
          matcher.group(1).isEmpty() ? values.apply(name) : Optional.of("${" + name + "}");
      if (value.isEmpty()) {
        return Optional.empty();
      }
      matcher.appendReplacement(text, Matcher.quoteReplacement(value.get()));
    }
    matcher.appendTail(text);
    return Optional.of(text.toString());
  }
}
