package dev.agentcanary.sim.agent;

import dev.agentcanary.sim.agent.coach.Companion;
import dev.agentcanary.sim.agent.coach.Memory;
import dev.agentcanary.sim.agent.coach.Said;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// One conversation. Safe for use by many threads.
final class Session {
  private final Instant started;
  private Instant used;
  private int requests;
  private Memory memory = Memory.NONE;
  private boolean live = true;

  Session(Instant started) {
    this.started = started;
    this.used = started;
  }

  Instant started() {
    return started;
  }

  synchronized Instant used() {
    return used;
  }

  /// Counts a request.
  ///
  /// @return its number, from 1
  synchronized int enter(Instant now) {
    used = now;
    return ++requests;
  }

  /// What the agent says to a prompt, which it remembers.
  synchronized String say(Companion companion, String prompt, RandomGenerator random) {
    Said said = companion.answer(memory, prompt, random);
    memory = said.memory();
    return said.text();
  }

  /// Whether it has not been ended.
  synchronized boolean live() {
    return live;
  }

  synchronized void end() {
    live = false;
  }
}
