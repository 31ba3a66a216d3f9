package dev.agentcanary.run;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.agent.Reply;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Shape;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.agent.Timings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// An agent that does what a test tells it, prompt by prompt, in virtual time.
final class ScriptedAgent implements Agent {
  final List<Ask> asked = new ArrayList<>();
  final List<SessionId> stopped = new ArrayList<>();
  Stop stopResult = new Stop.Stopped();
  private final VirtualTempo tempo;
  private final Map<String, Deque<Step>> script = new HashMap<>();

  /// One reaction: how long it takes, and what then.
  private record Step(Duration takes, Optional<Answer> answer) {}

  ScriptedAgent(VirtualTempo tempo) {
    this.tempo = tempo;
  }

  /// Answers that prompt with the prompt's own text after `takes`, the next time it is asked.
  ScriptedAgent answers(String prompt, Duration takes) {
    return then(prompt, new Step(takes, Optional.of(answered("you said " + prompt, takes))));
  }

  /// Reacts to that prompt with this answer after `takes`, the next time it is asked.
  ScriptedAgent reacts(String prompt, Duration takes, Answer answer) {
    return then(prompt, new Step(takes, Optional.of(answer)));
  }

  /// Never answers that prompt, the next time it is asked.
  ScriptedAgent hangs(String prompt) {
    return then(prompt, new Step(Duration.ZERO, Optional.empty()));
  }

  private ScriptedAgent then(String prompt, Step step) {
    script.computeIfAbsent(prompt, _ -> new ArrayDeque<>()).add(step);
    return this;
  }

  static Exchange exchange(Duration total) {
    return new Exchange(
        OptionalInt.of(200),
        Map.of(),
        List.of(),
        10,
        "",
        0,
        new Timings(Optional.of(total), Optional.of(total), Duration.ZERO, total));
  }

  static Answer answered(String text, Duration total) {
    return new Answer.Answered(new Reply(text, new Shape("text"), false), exchange(total));
  }

  /// The last step of a prompt's script repeats.
  @Override
  public Answer ask(Ask ask) {
    asked.add(ask);
    Deque<Step> steps = script.get(ask.prompt());
    if (steps == null) {
      throw new IllegalStateException("nothing scripted for " + ask.prompt());
    }
    Step step = steps.size() > 1 ? steps.removeFirst() : steps.getFirst();
    boolean inTime = step.answer().isPresent() && step.takes().compareTo(ask.timeout()) < 0;
    tempo.pass(inTime ? step.takes() : ask.timeout());
    return inTime
        ? step.answer().get()
        : new Answer.TimedOut("nothing came", exchange(ask.timeout()));
  }

  @Override
  public Stop stop(SessionId session, Duration timeout) {
    stopped.add(session);
    return stopResult;
  }
}
