package dev.agentcanary.plan;

import dev.agentcanary.plan.form.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The regions that the file's policy allows.
///
/// @param allowed empty if the file names none, or none that can be used: then nothing is checked
record Regions(List<String> allowed, Problems problems) {
  private static final Pattern NAME = Pattern.compile("[a-z]{2}(?:-[a-z]+)+-\\d");

  static Regions read(Fields root, Problems problems) {
    List<String> allowed = new ArrayList<>();
    List<PlanNode> items = root.list("regions");
    for (PlanNode item : items) {
      Optional<String> name = root.text("a region", item);
      if (name.isPresent() && NAME.matcher(name.get()).matches()) {
        allowed.add(name.get());
      } else if (name.isPresent()) {
        problems.add(
            item.line(),
            "region %s is not a region's name; write e.g. `eu-west-1`"
                .formatted(Shown.of(name.get())));
      }
    }
    if (items.isEmpty() && root.node("regions").orElse(null) instanceof PlanNode.Sequence) {
      root.problem("regions", "`regions` names no region; write e.g. `regions: [eu-west-1]`");
    }
    return new Regions(allowed, problems);
  }

  /// Reports a region that is not allowed.
  ///
  /// @param what is in the region, as a message begins
  void check(int line, String what, String region) {
    if (!allowed.isEmpty() && !allowed.contains(region)) {
      problems.add(
          line,
          "%s is in region `%s`, which `regions` does not allow; use one in `%s`, or add the region there"
              .formatted(what, region, String.join("`, `", allowed)));
    }
  }
}
