package dev.agentcanary.sim.agent.virtual;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.sim.agent.coach.Companion;
import dev.agentcanary.sim.agent.coach.Memory;
import dev.agentcanary.sim.time.VirtualTempo;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// An agent in virtual time: answering, it lets the time pass that an answer takes.
///
/// Its condition is looked up when a turn is asked and holds for that turn. Same generator, same
/// answers. Not for use by several threads, unlike other agents: virtual time is of one thread.
public final class VirtualAgent implements Agent {
  private static final Duration STOPPING = Duration.ofMillis(90);

  private final VirtualTempo tempo;
  private final Companion companion;
  private final Function<Instant, AgentCondition> conditions;
  private final RandomGenerator random;
  private final Manner manner;
  private final VirtualReplies replies;
  private final Map<SessionId, VirtualSession> sessions = new HashMap<>();

  /// @param companion what it says when it is healthy
  /// @param manner how long it takes for that
  /// @param conditions its condition at each moment
  public VirtualAgent(
      VirtualTempo tempo,
      Companion companion,
      Manner manner,
      Function<Instant, AgentCondition> conditions,
      RandomGenerator random) {
    this.tempo = tempo;
    this.companion = companion;
    this.manner = manner;
    this.conditions = conditions;
    this.random = random;
    this.replies = new VirtualReplies(tempo, manner);
  }

  @Override
  public Answer ask(Ask ask) {
    VirtualSession session = sessions.computeIfAbsent(ask.session(), _ -> new VirtualSession());
    boolean cold = session.cold();
    Memory before = session.memory();
    Duration latency = manner.latencies().draw(random, cold);
    Turn turn = new Turn(ask, before, session.say(companion, ask.prompt(), random), latency, cold);
    return act(conditions.apply(tempo.now()), turn);
  }

  /// A turn as the agent would answer it in health.
  private record Turn(Ask ask, Memory before, String text, Duration latency, boolean cold) {}

  private Answer act(AgentCondition condition, Turn turn) {
    Ask ask = turn.ask();
    return switch (condition) {
      case AgentCondition.Healthy _, AgentCondition.KeepingSessions _ ->
          replies.answered(ask, turn.text(), turn.latency());
      case AgentCondition.Slow(double factor) ->
          replies.answered(ask, turn.text(), times(turn.latency(), factor));
      case AgentCondition.Slowing(Instant from, double perHour) -> {
        double hours = Duration.between(from, tempo.now()).toMillis() / 3.6e6;
        yield replies.answered(ask, turn.text(), times(turn.latency(), 1 + perHour * hours));
      }
      case AgentCondition.Saying(Companion other) ->
          replies.answered(
              ask, other.answer(turn.before(), ask.prompt(), random).text(), turn.latency());
      case AgentCondition.Hanging _ -> replies.hung(ask);
      case AgentCondition.Replying(CannedReply reply) ->
          reply.hits(turn.cold())
              ? replies.canned(ask, reply, turn.text(), turn.latency())
              : act(AgentCondition.HEALTHY, turn);
      case AgentCondition.Flaky(double rate, AgentCondition then) ->
          act(random.nextDouble() < rate ? then : AgentCondition.HEALTHY, turn);
      case AgentCondition.Among(var prompts, AgentCondition then, AgentCondition otherwise) ->
          act(prompts.contains(ask.prompt()) ? then : otherwise, turn);
      case AgentCondition.Recurring recurring -> act(recurring.at(tempo.now()), turn);
    };
  }

  @Override
  public Stop stop(SessionId session, Duration timeout) {
    tempo.pass(STOPPING);
    if (conditions.apply(tempo.now()) instanceof AgentCondition.KeepingSessions) {
      return new Stop.Leaked("HTTP 500 InternalServerException: the session could not be stopped");
    }
    sessions.remove(session);
    return new Stop.Stopped();
  }

  private static Duration times(Duration latency, double factor) {
    return Duration.ofNanos(Math.round(latency.toNanos() * factor));
  }
}
