package dev.agentcanary.drill.year;

import dev.agentcanary.drill.DrillSet;
import dev.agentcanary.drill.Message;
import dev.agentcanary.drill.Observed;
import dev.agentcanary.drill.world.Invocations;
import dev.agentcanary.drill.world.MetricPath;
import dev.agentcanary.drill.world.Recording;
import dev.agentcanary.drill.world.Timeline;
import dev.agentcanary.drill.world.UsualRuns;
import dev.agentcanary.drill.world.World;
import dev.agentcanary.sim.agent.virtual.AgentCondition;
import dev.agentcanary.sim.agent.virtual.CannedReply;
import dev.agentcanary.sim.time.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// How soon an incident is told that begins at any moment, between two runs or in one.
///
/// @param kind of incident
/// @param word `page` or `ticket`
/// @param told how often it was told, of [#ONSETS]
/// @param median and `p95`: of the seconds from its beginning; nothing if it was never told
public record Detection(
    String kind, String word, int told, Optional<Estimate> median, Optional<Estimate> p95) {
  /// So many beginnings are tried of each kind.
  public static final int ONSETS = 40;

  private static final Duration LEAD = Duration.ofHours(1);

  /// Of each kind.
  public static List<Detection> of(DrillSet set, Seed seed) {
    UsualRuns usual =
        set.canary()
            .usual(
                NormalLife.usual(set.stage().plan()),
                Duration.ofDays(2),
                set.stage().start(),
                seed);
    List<Detection> detections = new ArrayList<>();
    kinds(set).forEach((kind, world) -> detections.add(of(kind, world, set, usual, seed)));
    return List.copyOf(detections);
  }

  private static Map<String, World> kinds(DrillSet set) {
    Map<String, World> kinds = new LinkedHashMap<>();
    kinds.put("agent-down", replying(CannedReply.SERVER_ERROR));
    kinds.put("agent-hangs", World.agent(new AgentCondition.Hanging()));
    kinds.put("error-events", replying(CannedReply.ERROR_EVENT));
    if (!set.stage().answers().fallible().isEmpty()) {
      AgentCondition wrong = new AgentCondition.Saying(set.stage().answers().wrong());
      kinds.put(
          "wrong-answers-in-one-probe",
          World.agent(new AgentCondition.Among(set.stage().promptsOfOne(), wrong)));
      kinds.put("wrong-everywhere", World.agent(wrong));
    }
    kinds.put("throttled", replying(CannedReply.THROTTLED));
    kinds.put("credentials-broken", replying(CannedReply.REFUSED));
    kinds.put("canary-dead", World.invocations(Invocations.NONE));
    kinds.put("metrics-lost", World.path(new MetricPath.Lost()));
    return kinds;
  }

  private static World replying(CannedReply reply) {
    return World.agent(new AgentCondition.Replying(reply));
  }

  private record Heard(String word, double seconds) {}

  private static Detection of(String kind, World world, DrillSet set, UsualRuns usual, Seed seed) {
    List<Heard> heard =
        IntStream.range(0, ONSETS)
            .parallel()
            .mapToObj(onset -> hear(world, set, usual, new Seed(seed.value() * ONSETS + onset)))
            .flatMap(Optional::stream)
            .toList();
    List<Double> seconds = heard.stream().map(Heard::seconds).sorted().toList();
    return new Detection(
        kind,
        heard.isEmpty() ? "-" : heard.getFirst().word(),
        heard.size(),
        Optional.of(seconds).filter(all -> !all.isEmpty()).map(all -> Estimate.quantile(all, 0.5)),
        Optional.of(seconds)
            .filter(all -> !all.isEmpty())
            .map(all -> Estimate.quantile(all, 0.95)));
  }

  private static Optional<Heard> hear(World world, DrillSet set, UsualRuns usual, Seed seed) {
    Duration gap = set.stage().longestGap();
    Duration lead = longer(LEAD, gap.multipliedBy(3));
    Duration onset = lead.plusMillis(seed.draw(4).nextLong(gap.toMillis()));
    Duration end = onset.plus(longer(set.stage().twice().time(), set.stage().silence().time()));
    Timeline timeline =
        Timeline.begin().until(onset, "normal life", usual.world()).until(end, "trouble", world);
    Recording recording = new Recording();
    set.canary().live(timeline, set.stage().start(), seed, recording, usual);
    Observed observed = set.observe(recording, set.stage().start(), end);
    return first("page", observed.pages(), onset)
        .or(() -> first("ticket", observed.tickets(), onset));
  }

  private static Optional<Heard> first(String word, List<Message> messages, Duration onset) {
    return messages.stream()
        .filter(message -> message.trouble() && message.at().compareTo(onset) >= 0)
        .findFirst()
        .map(message -> new Heard(word, message.at().minus(onset).toMillis() / 1e3));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
