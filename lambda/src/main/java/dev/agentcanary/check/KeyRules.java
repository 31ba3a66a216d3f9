package dev.agentcanary.check;

import java.util.Optional;

/// Whether an assertion has the keys that its type takes, no more and no fewer: promptfoo ignores
/// what it does not take, and an assertion that is partly ignored checks less than it seems to.
final class KeyRules {
  private KeyRules() {}

  static Optional<CheckReading.Mistake> mistake(CheckKind kind, AssertionSpec spec) {
    String type = spec.type();
    if (kind.takesThreshold() && spec.threshold().isEmpty()) {
      return mistake(
          "threshold", type + " needs a threshold; write threshold: 5000 (milliseconds)");
    }
    if (!kind.takesThreshold() && spec.threshold().isPresent()) {
      return mistake("threshold", type + " takes no threshold; remove it");
    }
    if (kind.valueForm().equals("none") && spec.value().isPresent()) {
      String instead = kind.takesThreshold() ? "; write threshold: instead" : "; remove it";
      return mistake("value", type + " takes no value" + instead);
    }
    if (kind.valueRequired() && spec.value().isEmpty()) {
      return mistake("value", type + " needs a value; write " + example(kind.valueForm()));
    }
    return Optional.empty();
  }

  private static Optional<CheckReading.Mistake> mistake(String key, String message) {
    return Optional.of(new CheckReading.Mistake(key, message));
  }

  private static String example(String valueForm) {
    return switch (valueForm) {
      case "strings" -> "value: [first, second]";
      case "range" -> "value: {min: 20, max: 50}";
      case "regex" -> "value: '\\d+ steps?'";
      default -> "value: some text";
    };
  }
}
