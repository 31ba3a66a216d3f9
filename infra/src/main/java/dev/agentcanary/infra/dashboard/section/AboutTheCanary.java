package dev.agentcanary.infra.dashboard.section;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.dashboard.Links;
import dev.agentcanary.infra.dashboard.Watched;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.RunSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a person has to know who sees the canary for the first time.
final class AboutTheCanary {
  private AboutTheCanary() {}

  static String markdown(Watched watched) {
    Canary canary = watched.canary();
    List<String> lines = new ArrayList<>();
    lines.add(
        "The canary **%s** talks to an agent as a user would, and judges its answers."
            .formatted(watched.name()));
    lines.add("");
    lines.add("- **Agent**: `%s`, endpoint `%s`".formatted(canary.runtime(), canary.endpoint()));
    lines.add(
        "- **How often**: `%s`, %s"
            .formatted(canary.plan().schedule().expression(), probes(canary.plan())));
    lines.add("- **Promised**: " + Promises.words(canary.plan().objectives()));
    lines.add("- **Runbooks**: " + runbooks(watched));
    lines.add("- **Read on**: " + links(canary));
    return String.join("\n", lines);
  }

  private static String probes(CanaryPlan plan) {
    int size = plan.probes().size();
    String all = size == 1 ? "1 probe" : size + " probes";
    return switch (plan.run().eachRun()) {
      case RunSettings.EachRun.All() -> all;
      case RunSettings.EachRun.Rotating(int count) -> count + " of " + all + " at a time";
    };
  }

  private static String runbooks(Watched watched) {
    if (watched.alarms().isEmpty()) {
      return "none, for there is no alarm";
    }
    boolean published = watched.runbooks().startsWith("https://");
    String format = published ? "[%2$s](%1$s/%2$s.md)" : "`%1$s/%2$s.md`";
    return watched.alarms().stream()
        .map(kind -> format.formatted(watched.runbooks(), kind))
        .collect(Collectors.joining(published ? " · " : ", "));
  }

  private static String links(Canary canary) {
    Links links = Links.of(canary);
    return List.of(
            "[the canary's log](" + links.logGroup(canary.names().logGroup()) + ")",
            "[its function](" + links.function(canary.names().function()) + ")",
            "[the agent's log]("
                + links.logGroup(canary.names().agentLogGroup(canary.endpoint()))
                + ")",
            "[the agent's console](" + links.agents() + ")")
        .stream()
        .collect(Collectors.joining(" · "));
  }
}
