package dev.agentcanary.load.engine;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.agent.OwnFault;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.agent.Timings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// An agent in virtual time that reacts as it is told to, and remembers what happened to it.
public final class ScriptedAgent implements Agent {
  /// Decides what a turn gets.
  public interface Script {
    /// @param now when its request was written, nanoseconds since the test's beginning
    Reaction to(Ask ask, long now);
  }

  /// A request that came.
  public record Request(long at, SessionId session, String prompt) {}

  public final List<Request> requests = new ArrayList<>();
  public final Set<SessionId> open = new HashSet<>();
  public int sessions;
  public boolean keepsSessions;
  public int underWay;
  public int mostUnderWay;

  private final VirtualTimeline timeline;
  private final Script script;

  public ScriptedAgent(VirtualTimeline timeline, Script script) {
    this.timeline = timeline;
    this.script = script;
  }

  @Override
  public Answer ask(Ask ask) {
    long began = timeline.now();
    requests.add(new Request(began, ask.session(), ask.prompt()));
    sessions += open.add(ask.session()) ? 1 : 0;
    underWay++;
    mostUnderWay = Math.max(mostUnderWay, underWay);
    Reaction reaction = script.to(ask, began);
    boolean late = reaction.time().compareTo(ask.timeout()) > 0;
    timeline.waitUntil(began + (late ? ask.timeout() : reaction.time()).toNanos());
    underWay--;
    Exchange exchange = exchange(timeline.now() - began);
    if (Thread.currentThread().isInterrupted()) {
      return new Answer.Abandoned(OwnFault.INTERRUPTED, "interrupted", exchange);
    }
    return late ? new Answer.TimedOut("nothing came", exchange) : reaction.answer(exchange);
  }

  private static Exchange exchange(long nanos) {
    Duration total = Duration.ofNanos(nanos);
    Timings timings =
        new Timings(
            Optional.of(total), Optional.of(total.dividedBy(2)), Duration.ofNanos(1), total);
    return new Exchange(OptionalInt.of(200), Map.of(), List.of(), 100, "", 0, timings);
  }

  @Override
  public Stop stop(SessionId session, Duration timeout) {
    if (keepsSessions) {
      return new Stop.Leaked("told to");
    }
    open.remove(session);
    return new Stop.Stopped();
  }
}
