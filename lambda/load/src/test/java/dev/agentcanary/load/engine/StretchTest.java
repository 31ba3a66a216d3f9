package dev.agentcanary.load.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Exchange;
import dev.agentcanary.agent.Timings;
import dev.agentcanary.outcome.TurnOutcome;
import dev.agentcanary.plan.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StretchTest {
  @Property(tries = 50)
  void shardsAddUpToWhatOneTestWouldHaveRecorded(
      @ForAll @Size(max = 60) List<@From("turns") AskedTurn> turns,
      @ForAll @IntRange(min = 2, max = 5) int shards) {
    Stretch whole = new Stretch();
    Stretch sum = new Stretch();
    for (int shard = 0; shard < shards; shard++) {
      Stretch part = new Stretch();
      for (int i = shard; i < turns.size(); i += shards) {
        part.turn(turns.get(i));
        whole.turn(turns.get(i));
      }
      sum.add(part);
    }

    assertThat(sum.tally()).isEqualTo(whole.tally());
    assertThat(sum.series()).isEqualTo(whole.series());
  }

  @Provide
  Arbitrary<AskedTurn> turns() {
    return Combinators.combine(
            Arbitraries.of(Reaction.Kind.values()),
            Arbitraries.longs().between(0, Duration.ofHours(2).toNanos()),
            Arbitraries.longs().between(0, Duration.ofMinutes(1).toNanos()),
            Arbitraries.of(true, false))
        .as(StretchTest::turn);
  }

  private static AskedTurn turn(Reaction.Kind kind, long total, long late, boolean cold) {
    Duration time = Duration.ofNanos(total);
    Timings timings =
        new Timings(Optional.of(time), Optional.of(time.dividedBy(3)), Duration.ZERO, time);
    Exchange exchange =
        new Exchange(OptionalInt.of(200), Map.of(), List.of(), total % 1000, "", 0, timings);
    return new AskedTurn(
        0,
        total + late,
        cold,
        new TurnOutcome(
            new Turn("Hi", List.of()), new Reaction(kind, time).answer(exchange), List.of()));
  }
}
