package dev.agentcanary.outcome;

import dev.agentcanary.agent.Stop;
import dev.agentcanary.outcome.ProbeOutcome.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Any outcome of a run, for laws: up to 150 probes of up to four attempts of up to four turns.
public final class RandomOutcomes {
  private static final List<Footprint> FOOTPRINTS =
      List.of(
          Footprint.NONE,
          new Footprint(
              new LogActivity.Silent("g", Duration.ofMinutes(15)),
              new Rollout.Seen(
                  Optional.of(1),
                  Optional.of(2),
                  "UPDATE_FAILED",
                  "no image",
                  Outcomes.START,
                  Optional.empty(),
                  Rollout.Stage.FAILED)),
          new Footprint(new LogActivity.NotSeen("why", true), new Rollout.NotSeen("why", true)));

  private RandomOutcomes() {}

  public static Arbitrary<RunOutcome> runs() {
    return Combinators.combine(probes().list().ofMaxSize(150), Arbitraries.of(FOOTPRINTS))
        .as((probes, footprint) -> Footprints.leaving(footprint, Outcomes.run(probes)));
  }

  private static Arbitrary<ProbeOutcome> probes() {
    return Combinators.combine(
            Arbitraries.of("onboarding", "goal", "setback"),
            Arbitraries.of(Standing.class),
            attempts().list().ofMinSize(1).ofMaxSize(4))
        .as(
            (name, standing, attempts) ->
                Outcomes.probe(name, standing, attempts.toArray(Attempt[]::new)));
  }

  private static Arbitrary<Attempt> attempts() {
    return Combinators.combine(stops(), answeredTurns(), lastTurns())
        .as(
            (stop, turns, last) ->
                Outcomes.attempt(
                    stop,
                    java.util.stream.Stream.concat(turns.stream(), java.util.stream.Stream.of(last))
                        .toArray(TurnOutcome[]::new)));
  }

  private static Arbitrary<Stop> stops() {
    return Arbitraries.of(
        List.of(new Stop.Stopped(), new Stop.NotNeeded(), new Stop.Leaked("HTTP 500")));
  }

  private static Arbitrary<List<TurnOutcome>> answeredTurns() {
    return answered().list().ofMaxSize(3);
  }

  private static Arbitrary<TurnOutcome> lastTurns() {
    return Arbitraries.oneOf(
        answered(),
        Arbitraries.of(Attribution.class).map(Outcomes::failedBy),
        Arbitraries.longs().between(0, 900_000).map(Outcomes::timedOut));
  }

  private static Arbitrary<TurnOutcome> answered() {
    return Combinators.combine(
            Arbitraries.strings().ofMinLength(1).ofMaxLength(40),
            Arbitraries.longs().between(0, 900_000))
        .as(Outcomes::answered);
  }
}
