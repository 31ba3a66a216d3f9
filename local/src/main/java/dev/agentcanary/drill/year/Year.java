package dev.agentcanary.drill.year;

import dev.agentcanary.drill.DrillSet;
import dev.agentcanary.drill.Message;
import dev.agentcanary.drill.Observed;
import dev.agentcanary.drill.world.Recording;
import dev.agentcanary.drill.world.Timeline;
import dev.agentcanary.drill.world.UsualRuns;
import dev.agentcanary.sim.time.Seed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A year of normal life, week by week and side by side; each week begins with half a day in which
/// alarms settle and nothing is counted.
///
/// Runs in which nothing happens but flakes are drawn from [#USUAL] of real ones; all others are
/// carried out.
///
/// @param pages and `tickets`: in the year
/// @param alarms how often each was behind one, by its kind
public record Year(Estimate pages, Estimate tickets, Map<String, Integer> alarms) {
  private static final int WEEKS = 52;
  private static final Duration LEAD = Duration.ofHours(12);

  /// Of so much time the usual runs are.
  private static final Duration USUAL = Duration.ofDays(7);

  public Year {
    alarms = Map.copyOf(alarms);
  }

  /// The year of a plan and its stack.
  ///
  /// @param set of an agent with the latencies of real life
  public static Year of(DrillSet set, NormalLife life, Seed seed) {
    Instant start = set.stage().start();
    UsualRuns usual = set.canary().usual(NormalLife.usual(set.stage().plan()), USUAL, start, seed);
    List<Observed> weeks =
        IntStream.range(0, WEEKS)
            .parallel()
            .mapToObj(week -> week(set, life, usual, new Seed(seed.value() * WEEKS + week)))
            .toList();
    int pages = 0;
    int tickets = 0;
    Map<String, Integer> alarms = new TreeMap<>();
    String prefix = set.stage().plan().canary() + "-";
    for (Observed week : weeks) {
      pages += counted(week.pages()).toList().size();
      tickets += counted(week.tickets()).toList().size();
      Stream.concat(counted(week.pages()), counted(week.tickets()))
          .flatMap(message -> message.behind().stream())
          .forEach(name -> alarms.merge(name.replace(prefix, ""), 1, Integer::sum));
    }
    return new Year(Estimate.count(pages), Estimate.count(tickets), alarms);
  }

  private static Observed week(DrillSet set, NormalLife life, UsualRuns usual, Seed seed) {
    Timeline timeline = life.week(set.stage().plan(), LEAD, seed.draw(3));
    Recording recording = new Recording();
    set.canary().live(timeline, set.stage().start(), seed, recording, usual);
    return set.observe(recording, set.stage().start(), timeline.length());
  }

  private static Stream<Message> counted(List<Message> messages) {
    return messages.stream()
        .filter(Message::trouble)
        .filter(message -> message.at().compareTo(LEAD) >= 0);
  }
}
