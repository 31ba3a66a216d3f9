package dev.agentcanary.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Sight;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.decision.Asked.Result;
import dev.agentcanary.decision.Trial;
import dev.agentcanary.outcome.Attempt;
import dev.agentcanary.outcome.RunOutcome;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.Confirmation;
import dev.agentcanary.plan.Probe;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/// The run adds nothing to the test: it asks whom the test says, when it says so, and ends as it
/// ends. So figures of the test alone are figures of the run.
class CanaryRunDecisionTest {
  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
  private static final Duration SPACING = Duration.ofSeconds(10);

  @Property(tries = 300)
  void aRunDecidesAsTheTestAlone(
      @ForAll @IntRange(min = 1, max = 30) int probes,
      @ForAll @DoubleRange(min = 0, max = 1) double rate,
      @ForAll long seed) {
    List<Probe> due = new ArrayList<>();
    for (int probe = 0; probe < probes; probe++) {
      due.add(Saying.probe("p" + probe, Integer.toString(probe)));
    }
    CanaryPlan plan = Saying.confirming(Confirmation.DEFAULT.within(6, SPACING), due);
    VirtualTempo tempo = new VirtualTempo(START);
    Agent agent =
        new Agent() {
          @Override
          public Answer ask(Ask ask) {
            double at = seconds(Duration.between(START, tempo.now())) / seconds(SPACING);
            return fails(Integer.parseInt(ask.prompt()), at, rate, seed)
                ? new Answer.Broken("", "HTTP 500", ScriptedAgent.exchange(Duration.ZERO))
                : ScriptedAgent.answered("you said " + ask.prompt(), Duration.ZERO);
          }

          @Override
          public Stop stop(SessionId session, Duration timeout) {
            return new Stop.Stopped();
          }
        };

    RunOutcome run =
        new CanaryRun(
                plan,
                agent,
                () -> _ -> new Sight.Undecided("every answer has a status"),
                () -> new SessionId("canary-00000000-0000-0000-0000-000000"),
                tempo,
                RunListener.NOBODY)
            .run(new RunRequest("r", START, START.plus(Duration.ofMinutes(5)), due, List.of()));

    Trial.End alone =
        Trial.of(
            plan.rules(),
            probes,
            probes,
            (probe, at) -> fails(probe, at, rate, seed) ? Result.FAILED : Result.PASSED);
    assertThat(run.decision()).isEqualTo(alone.decision());
    assertThat(run.confirmations()).isEqualTo(alone.asks());
    assertThat(run.attempts().stream().mapToInt(Attempt::round).max()).hasValue(alone.rounds());
  }

  private static boolean fails(int probe, double at, double rate, long seed) {
    return new SplittableRandom(seed + 1_000L * probe + Math.round(at)).split().nextDouble() < rate;
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1e3;
  }
}
