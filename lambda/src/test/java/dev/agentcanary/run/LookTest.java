package dev.agentcanary.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Sight;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.outcome.Footprint;
import dev.agentcanary.outcome.LogActivity;
import dev.agentcanary.outcome.Rollout;
import dev.agentcanary.outcome.RunOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A run looks at what the agent leaves behind, once, when nothing is measured any more.
class LookTest {
  private static final Instant START = Instant.parse("2026-11-25T12:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Footprint SEEN =
      new Footprint(
          new LogActivity.Written(Duration.ofMinutes(15)), new Rollout.NotSeen("why", false));

  private final VirtualTempo tempo = new VirtualTempo(START);
  private final ScriptedAgent agent = new ScriptedAgent(tempo);
  private Duration stopping = Duration.ZERO;
  private final java.util.ArrayList<Duration> allowed = new java.util.ArrayList<>();

  @Test
  void theLookComesWhenEverySessionIsStoppedAndIsInNoTimeOfTheRun() {
    agent.answers("hi", SECOND).answers("bye", SECOND);

    RunOutcome outcome = run(Duration.ofMinutes(4));

    assertThat(outcome.footprint()).isEqualTo(SEEN);
    assertThat(outcome.duration()).isEqualTo(SECOND);
    assertThat(tempo.now()).isEqualTo(START.plus(SECOND).plusMillis(700));
    assertThat(allowed).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void aRunThatUsedItsTimeUpStillHasASecondForTheLook() {
    agent.answers("hi", SECOND).answers("bye", SECOND);
    stopping = Duration.ofSeconds(9);

    run(Duration.ofSeconds(10));

    assertThat(allowed).containsExactly(SECOND);
  }

  private RunOutcome run(Duration deadline) {
    List<dev.agentcanary.plan.Probe> due =
        List.of(Saying.probe("one", "hi"), Saying.probe("two", "bye"));
    Lookout lookout =
        (now, timeout) -> {
          assertThat(agent.stopped).hasSameSizeAs(agent.asked);
          assertThat(now).isEqualTo(tempo.now());
          allowed.add(timeout);
          tempo.pass(Duration.ofMillis(700));
          return SEEN;
        };
    return new CanaryRun(
            Saying.plan(due.toArray(dev.agentcanary.plan.Probe[]::new)),
            new SlowToStop(),
            () -> _ -> new Sight.Undecided("nobody looks"),
            lookout,
            () -> new SessionId("canary-00000000-0000-0000-0000-000000"),
            tempo,
            RunListener.NOBODY)
        .run(new RunRequest("run-1", START, START.plus(deadline), due, List.of()));
  }

  /// The scripted agent, whose sessions take their time to end.
  private final class SlowToStop implements Agent {
    @Override
    public Answer ask(Ask ask) {
      return agent.ask(ask);
    }

    @Override
    public Stop stop(SessionId session, Duration timeout) {
      tempo.pass(stopping);
      return agent.stop(session, timeout);
    }
  }
}
