package dev.agentcanary.plan;

import dev.agentcanary.plan.form.DurationForm;
import dev.agentcanary.plan.form.Formed;
import dev.agentcanary.plan.form.MuteScheduleForm;
import dev.agentcanary.plan.form.Shown;
import dev.agentcanary.plan.form.ZoneForm;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads `maintenance`: the windows in which nobody is told.
final class MaintenanceReader {
  private static final int MOST_WINDOWS = 20;
  private static final int LONGEST_NAME = 40;
  private static final Duration LONGEST = Duration.ofDays(15);

  private final Problems problems;
  private final Map<String, Integer> lines = new HashMap<>();

  MaintenanceReader(Problems problems) {
    this.problems = problems;
  }

  List<MaintenanceWindow> read(Fields root) {
    List<PlanNode> items = root.list("maintenance");
    if (items.size() > MOST_WINDOWS) {
      root.problem(
          "maintenance",
          "`maintenance` has %d windows; write at most %d".formatted(items.size(), MOST_WINDOWS));
    }
    List<MaintenanceWindow> windows = new ArrayList<>();
    for (PlanNode item : items) {
      Fields.of(Section.MAINTENANCE, "a window of `maintenance`", item, problems)
          .flatMap(this::window)
          .ifPresent(windows::add);
    }
    return windows;
  }

  private Optional<MaintenanceWindow> window(Fields window) {
    window
        .require("window", "window: backup")
        .require("schedule", "schedule: cron(0 2 * * SUN)")
        .require("duration", "duration: 2h");
    Optional<String> name = window.formed("window", MaintenanceReader::name);
    name.ifPresent(found -> unique(found, window));
    Optional<String> schedule = window.formed("schedule", new MuteScheduleForm());
    Optional<Duration> duration = window.formed("duration", new DurationForm());
    duration.ifPresent(found -> bounded(found, window));
    ZoneId zone = window.formed("timezone", new ZoneForm()).orElse(ZoneId.of("UTC"));
    return name.isEmpty() || schedule.isEmpty() || duration.isEmpty()
        ? Optional.empty()
        : Optional.of(new MaintenanceWindow(name.get(), schedule.get(), duration.get(), zone));
  }

  private static Formed<String> name(String text) {
    boolean good = !text.isEmpty() && text.length() <= LONGEST_NAME;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      good &= c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
    }
    return good
        ? new Formed.Good<>(text)
        : new Formed.Bad<>(
            "is %s; write 1 to %d small letters, digits and dashes"
                .formatted(Shown.of(text), LONGEST_NAME));
  }

  private void unique(String name, Fields window) {
    Integer other = lines.putIfAbsent(name, window.line("window"));
    if (other != null) {
      window.problem(
          "window",
          "window %s is already on line %d; give one of the two another name"
              .formatted(Shown.of(name), other));
    }
  }

  private static void bounded(Duration duration, Fields window) {
    boolean whole = duration.toMillis() % Duration.ofMinutes(1).toMillis() == 0;
    if (!whole || duration.isZero() || duration.compareTo(LONGEST) > 0) {
      window.problem("duration", "`duration` must be whole minutes, from `1m` to `360h` (15 days)");
    }
  }
}
