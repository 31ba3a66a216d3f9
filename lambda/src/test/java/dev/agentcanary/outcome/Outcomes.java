package dev.agentcanary.outcome;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Chunk;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.agent.OwnFault;
import dev.agentcanary.agent.Reply;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Shape;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.agent.Timings;
import dev.agentcanary.check.CheckResult;
import dev.agentcanary.decision.Decision;
import dev.agentcanary.outcome.ProbeOutcome.Standing;
import dev.agentcanary.plan.Probe;
import dev.agentcanary.plan.Turn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/// Made-up outcomes for tests, deterministic: a run of probes of attempts of turns.
///
/// Read from the bottom up: [#answered], [#wrong], [#timedOut] and so on are turns; [#healthy],
/// [#flaky], [#confirmed] and [#unconfirmed] make a probe of a turn; [#run] makes a run of probes.
public final class Outcomes {
  public static final String CANARY = "coach-companion";
  public static final String RUN_ID = "5f0c7a54-9f0e-4c57-8d39-0d5f7a1c2b3e";
  public static final Instant START = Instant.parse("2026-08-22T10:15:03.250Z");

  /// How often a failed probe is asked again in these outcomes.
  public static final int ROUNDS = 3;

  private static final Set<Attribution> NOTHING_CAME =
      EnumSet.of(
          Attribution.STARTUP,
          Attribution.RUNTIME,
          Attribution.AGENT,
          Attribution.TIMEOUT,
          Attribution.EMPTY);

  private Outcomes() {}

  // Runs

  /// A run of 8.2 s.
  public static RunOutcome run(ProbeOutcome... probes) {
    return run(List.of(probes));
  }

  public static RunOutcome run(List<ProbeOutcome> probes) {
    return run(decision(probes), probes, List.of());
  }

  /// A run whose test ended so.
  public static RunOutcome run(
      Decision.Ended decision, List<ProbeOutcome> probes, List<ProbeOutcome> witnesses) {
    return new RunOutcome(
        CANARY,
        RUN_ID,
        Instant.parse("2026-08-22T10:15:00Z"),
        START,
        START.plusMillis(8_200),
        decision,
        probes,
        witnesses,
        Footprint.NONE);
  }

  /// How a test of such probes ends: down if half or more are confirmed to get nothing, else wrong
  /// if any is confirmed; time ran out on those that are open.
  private static Decision.Ended decision(List<ProbeOutcome> probes) {
    List<Integer> confirmed = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    int nothing = 0;
    for (int number = 0; number < probes.size(); number++) {
      ProbeOutcome probe = probes.get(number);
      Optional<Attribution> fault = probe.attribution();
      if (probe.standing() == Standing.UNCONFIRMED) {
        open.add(number);
      } else if (probe.standing() == Standing.CONFIRMED
          && !fault.equals(Optional.of(Attribution.CANARY))) {
        confirmed.add(number);
        nothing += fault.filter(NOTHING_CAME::contains).isPresent() ? 1 : 0;
      }
    }
    if (nothing > 0 && 2 * nothing >= probes.size()) {
      return new Decision.Down();
    }
    if (!confirmed.isEmpty()) {
      return new Decision.Wrong(confirmed);
    }
    return open.isEmpty()
        ? new Decision.Healthy()
        : new Decision.Undecided(Decision.Limit.DEADLINE, open);
  }

  // Probes

  public static ProbeOutcome healthy(String probe) {
    return healthy(probe, answered("Welcome! I am your health coach.", 2_310));
  }

  public static ProbeOutcome healthy(String probe, TurnOutcome... turns) {
    return probe(probe, Standing.HEALTHY, attempt(turns));
  }

  /// Failed with that turn, and was healthy when asked again.
  public static ProbeOutcome flaky(String probe, TurnOutcome failed) {
    return probe(
        probe, Standing.RECOVERED, attempt(failed), attempt(answered("All is well.", 1_900)));
  }

  /// Failed with that turn, and so in every round of confirmation.
  public static ProbeOutcome confirmed(String probe, TurnOutcome failed) {
    Attempt[] attempts = new Attempt[1 + ROUNDS];
    java.util.Arrays.fill(attempts, attempt(failed));
    return probe(probe, Standing.CONFIRMED, attempts);
  }

  /// Failed with that turn, and could not be asked again in time.
  public static ProbeOutcome unconfirmed(String probe, TurnOutcome failed) {
    return probe(probe, Standing.UNCONFIRMED, attempt(failed));
  }

  /// Attempts get their rounds, sessions and start times by their order.
  public static ProbeOutcome probe(String name, Standing standing, Attempt... attempts) {
    List<Attempt> rounds = new ArrayList<>();
    for (int round = 0; round < attempts.length; round++) {
      rounds.add(
          new Attempt(
              round,
              session(name, round),
              START.plusSeconds(20L * round),
              attempts[round].turns(),
              attempts[round].stop()));
    }
    List<Turn> turns = attempts[0].turns().stream().map(TurnOutcome::turn).toList();
    return new ProbeOutcome(new Probe(name, Optional.empty(), turns), rounds, standing);
  }

  // Attempts

  public static Attempt attempt(TurnOutcome... turns) {
    return attempt(new Stop.Stopped(), turns);
  }

  public static Attempt attempt(Stop stop, TurnOutcome... turns) {
    return new Attempt(0, session("any", 0), START, List.of(turns), stop);
  }

  /// The id that a probe's session of that round has in these outcomes.
  public static SessionId session(String probe, int round) {
    byte[] name = (probe + round).getBytes(StandardCharsets.UTF_8);
    return new SessionId("canary-" + UUID.nameUUIDFromBytes(name));
  }

  // Turns

  public static TurnOutcome answered(String text, long millis) {
    return turn(answer(text, millis), new CheckResult.Passed("icontains-any"));
  }

  /// Answered in 2.4 s, and a check failed.
  public static TurnOutcome wrong(String text, String check, String reason) {
    return turn(
        answer(text, 2_400),
        new CheckResult.Passed("latency"),
        new CheckResult.Failed(check, reason));
  }

  public static TurnOutcome undecided(String text, String check, String reason) {
    return turn(answer(text, 2_400), new CheckResult.NotEvaluated(check, reason));
  }

  /// No byte of a reply within the time.
  public static TurnOutcome timedOut(long millis) {
    return unanswered(
        new Answer.TimedOut("no byte of a reply", exchange(OptionalInt.empty(), "", none(millis))));
  }

  /// Text came, and then nothing more within the time.
  public static TurnOutcome timedOutAfterText(long firstToken, long millis) {
    return unanswered(
        new Answer.TimedOut(
            "the reply had begun",
            exchange(OptionalInt.of(200), "data: Wel", times(firstToken, millis))));
  }

  public static TurnOutcome empty() {
    return unanswered(new Answer.Empty(exchange(OptionalInt.of(200), "{}", none(700))));
  }

  public static TurnOutcome agentError(String type, String message) {
    return unanswered(
        new Answer.AgentError(
            type, message, exchange(OptionalInt.of(424), "{\"message\":\"…\"}", none(900))));
  }

  public static TurnOutcome startupFailed() {
    return unanswered(
        new Answer.StartupFailed(
            "Runtime initialization time exceeded",
            exchange(OptionalInt.of(424), "", none(30_000))));
  }

  public static TurnOutcome throttled() {
    return unanswered(
        new Answer.Throttled(
            "ThrottlingException", "Rate exceeded", exchange(OptionalInt.of(429), "", none(40))));
  }

  public static TurnOutcome refused() {
    return unanswered(
        new Answer.Refused(
            OwnFault.DENIED,
            "AccessDeniedException",
            "not authorized to perform bedrock-agentcore:InvokeAgentRuntime",
            exchange(OptionalInt.of(403), "", none(35))));
  }

  public static TurnOutcome broken() {
    return unanswered(
        new Answer.Broken(
            "ConnectException",
            "connection refused",
            new Exchange(OptionalInt.empty(), Map.of(), List.of(), 0, "", 0, none(2))));
  }

  /// Sent, and nothing came within the time: not even a status.
  public static TurnOutcome silent(long millis) {
    return unanswered(
        new Answer.TimedOut(
            "nothing came within " + millis + " ms",
            new Exchange(OptionalInt.empty(), Map.of(), List.of(), 0, "", 0, none(millis))));
  }

  public static TurnOutcome unknownHost() {
    return unanswered(
        new Answer.Refused(
            OwnFault.DNS,
            "UnknownHost",
            "the host's name does not resolve: bedrock-agentcore.eu-west-1.amazonaws.com",
            new Exchange(OptionalInt.empty(), Map.of(), List.of(), 0, "", 0, none(12))));
  }

  /// A stream of 1,000 chunks, twenty a second, that breaks off.
  public static TurnOutcome cutStream() {
    List<Chunk> chunks = new ArrayList<>();
    for (int each = 0; each < Exchange.MOST_CHUNKS; each++) {
      int number = each < Exchange.FIRST_CHUNKS ? each : 1_000 - Exchange.MOST_CHUNKS + each;
      chunks.add(new Chunk(Duration.ofMillis(300 + 50L * number), 30 + number % 7));
    }
    Exchange beginning = exchange(OptionalInt.of(200), "data: {\"text\":\"Wel", times(300, 50_300));
    return unanswered(
        new Answer.Broken(
            "CutStream",
            "the stream was cut after 33000 bytes: Premature EOF",
            new Exchange(
                beginning.status(),
                beginning.headers(),
                chunks,
                1_000,
                33_000,
                beginning.head(),
                0,
                beginning.timings())));
  }

  public static TurnOutcome abandoned() {
    return unanswered(
        new Answer.Abandoned(
            OwnFault.DEADLINE,
            "the run's deadline came first",
            exchange(OptionalInt.empty(), "", none(3_000))));
  }

  /// A turn that failed by that fault.
  public static TurnOutcome failedBy(Attribution fault) {
    return switch (fault) {
      case CANARY -> refused();
      case THROTTLED -> throttled();
      case STARTUP -> startupFailed();
      case RUNTIME -> broken();
      case AGENT -> agentError("ValueError", "no tool of that name");
      case TIMEOUT -> timedOut(60_000);
      case EMPTY -> empty();
      case ANSWER -> wrong("Great goal!", "not-icontains", "expected no \"great goal\", got it");
    };
  }

  /// The same turn, with other words of the user.
  public static TurnOutcome said(String prompt, TurnOutcome turn) {
    return new TurnOutcome(new Turn(prompt, turn.turn().checks()), turn.answer(), turn.checks());
  }

  /// Any answer to any prompt, with the results that checks are supposed to have given.
  public static TurnOutcome turn(Answer answer, CheckResult... results) {
    return new TurnOutcome(
        new Turn("Hi, I'm new here. What can you do for me?", List.of()), answer, List.of(results));
  }

  private static TurnOutcome unanswered(Answer answer) {
    return turn(answer, new CheckResult.NotEvaluated("icontains-any", "there is no answer"));
  }

  private static Answer answer(String text, long millis) {
    return new Answer.Answered(
        new Reply(text, new Shape("json:response.content[].text"), false),
        exchange(OptionalInt.of(200), text, times(millis / 4, millis)));
  }

  private static Exchange exchange(OptionalInt status, String body, Timings timings) {
    return new Exchange(
        status,
        Map.of(
            "x-amzn-requestid", "0b1c9f53-6c1e-4f0a-9a65-7d9f2f1e8a11",
            "x-amzn-trace-id", "Root=1-68a843c7-4f6e8d2a1b3c5d7e9f0a2b4c"),
        List.of(),
        body.getBytes(StandardCharsets.UTF_8).length,
        body,
        0,
        timings);
  }

  private static Timings times(long firstToken, long total) {
    return new Timings(
        Optional.of(Duration.ofMillis(firstToken / 2)),
        Optional.of(Duration.ofMillis(firstToken)),
        Duration.ofMillis(total / 10),
        Duration.ofMillis(total));
  }

  private static Timings none(long total) {
    return new Timings(Optional.empty(), Optional.empty(), Duration.ZERO, Duration.ofMillis(total));
  }
}
