package dev.agentcanary.plan;

import dev.agentcanary.check.AssertionSpec;
import dev.agentcanary.check.Check;
import dev.agentcanary.check.CheckCatalog;
import dev.agentcanary.check.CheckKind;
import dev.agentcanary.check.CheckReading;
import dev.agentcanary.json.Json;
import dev.agentcanary.plan.form.Nearest;
import dev.agentcanary.plan.form.Numbers;
import dev.agentcanary.plan.form.Shown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `assert`, the list of what must hold of an answer.
record AssertionReader(Problems problems) {
  private static final int MOST = 50;

  List<Check> read(Fields turn) {
    List<PlanNode> items = turn.list("assert");
    if (items.size() > MOST) {
      turn.problem(
          "assert", "`assert` has %d assertions; write at most %d".formatted(items.size(), MOST));
    }
    List<Check> checks = new ArrayList<>();
    for (PlanNode item : items) {
      Optional<Fields> assertion = Fields.of(Section.ASSERTION, "an assertion", item, problems);
      Optional<Check> check = assertion.isPresent() ? check(assertion.get()) : Optional.empty();
      if (check.isPresent()) {
        checks.add(check.get());
      }
    }
    return checks;
  }

  private Optional<Check> check(Fields assertion) {
    assertion.require("type", "type: icontains");
    Optional<String> type = assertion.text("type");
    Optional<PlanNode> value = assertion.node("value");
    Optional<PlanNode> threshold = assertion.node("threshold");
    if (type.isEmpty() || unknown(value) || unknown(threshold)) {
      return Optional.empty();
    }
    AssertionSpec spec =
        new AssertionSpec(
            type.get(),
            value.isPresent() ? Optional.of(value.get().json()) : Optional.empty(),
            threshold.isPresent() ? Optional.of(numeric(threshold.get())) : Optional.empty());
    return switch (CheckCatalog.read(spec)) {
      case CheckReading.Made(Check check) -> Optional.of(check);
      case CheckReading.UnknownType(String name) -> {
        assertion.problem("type", "unknown type " + Shown.of(name) + hint(name));
        yield Optional.empty();
      }
      case CheckReading.Mistake(String key, String message) -> {
        assertion.problem(key, message);
        yield Optional.empty();
      }
    };
  }

  private static boolean unknown(Optional<PlanNode> node) {
    return node.isPresent() && Fields.isUnknown(node.get());
  }

  private static String hint(String name) {
    return Nearest.of(name, CheckCatalog.types())
        .map(nearest -> ", did you mean `" + nearest + "`?")
        .orElseGet(
            () ->
                "; write one of `%s`, or one of them after `not-`"
                    .formatted(
                        String.join(
                            "`, `", CheckCatalog.kinds().stream().map(CheckKind::type).toList())));
  }

  /// A threshold that came from a `${NAME}` is text, and is as good as a number.
  private static Json numeric(PlanNode threshold) {
    Optional<BigDecimal> number =
        threshold instanceof PlanNode.Scalar(_, String text, _)
            ? Numbers.of(text)
            : Optional.empty();
    return number.isPresent() ? new Json.Num(number.get()) : threshold.json();
  }
}
