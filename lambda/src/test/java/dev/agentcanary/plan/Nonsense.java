package dev.agentcanary.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts a value that fits nowhere into a tree.
final class Nonsense {
  private static final PlanNode VALUE =
      new PlanNode.Mapping(
          List.of(
              new PlanNode.Entry("nonsense", 1, new PlanNode.Scalar(PlanNode.Kind.NUMBER, "1", 1))),
          1);

  private Nonsense() {}

  /// The tree with the first value at `path` replaced; nothing if there is none.
  ///
  /// @param path dotted, `[]` for each item of a list
  static Optional<PlanNode> at(PlanNode node, String path) {
    if (path.isEmpty()) {
      return Optional.of(VALUE);
    }
    int dot = path.indexOf('.');
    String part = dot < 0 ? path : path.substring(0, dot);
    String rest = dot < 0 ? "" : path.substring(dot + 1);
    boolean each = part.endsWith("[]");
    return entry(node, part.replace("[]", ""), value -> each ? item(value, rest) : at(value, rest));
  }

  private static Optional<PlanNode> entry(
      PlanNode node, String key, java.util.function.Function<PlanNode, Optional<PlanNode>> change) {
    if (!(node instanceof PlanNode.Mapping(var entries, int line))) {
      return Optional.empty();
    }
    List<PlanNode.Entry> changed = new ArrayList<>(entries);
    for (int i = 0; i < changed.size(); i++) {
      PlanNode.Entry entry = changed.get(i);
      if (entry.key().equals(key)) {
        int at = i;
        return change
            .apply(entry.value())
            .map(
                value -> {
                  changed.set(at, new PlanNode.Entry(key, entry.line(), value));
                  return new PlanNode.Mapping(changed, line);
                });
      }
    }
    return Optional.empty();
  }

  private static Optional<PlanNode> item(PlanNode node, String rest) {
    if (!(node instanceof PlanNode.Sequence(var items, int line))) {
      return Optional.empty();
    }
    List<PlanNode> changed = new ArrayList<>(items);
    for (int i = 0; i < changed.size(); i++) {
      Optional<PlanNode> replaced = at(changed.get(i), rest);
      if (replaced.isPresent()) {
        changed.set(i, replaced.get());
        return Optional.of(new PlanNode.Sequence(changed, line));
      }
    }
    return Optional.empty();
  }
}
