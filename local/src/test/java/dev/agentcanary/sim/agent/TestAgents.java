package dev.agentcanary.sim.agent;

import dev.agentcanary.sim.agent.coach.Said;
import dev.agentcanary.sim.agent.fault.FaultSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/// Simulated agents for tests: no time passes in them, and they say [#TEXT].
final class TestAgents {
  static final String TEXT = "You are doing well today. Shall we plan a walk? 🌱";

  static final SimulatedAgentSettings SETTINGS =
      SimulatedAgentSettings.DEFAULT
          .withLatencies((_, _) -> Duration.ofSeconds(5))
          .withCompanion((memory, _, _) -> new Said(TEXT, memory));

  private TestAgents() {}

  static SimulatedAgent start(SimulatedAgentSettings settings) {
    return SimulatedAgent.start(
        settings, InstantSource.fixed(Instant.parse("2026-11-01T12:00:00Z")), _ -> {});
  }

  static Caller caller() {
    return Caller.signed(start(SETTINGS));
  }

  static Caller faulty(String... faults) {
    return Caller.signed(start(SETTINGS.withFaults(specs(faults))));
  }

  static List<FaultSpec> specs(String... faults) {
    return Arrays.stream(faults).map(TestAgents::spec).toList();
  }

  private static FaultSpec spec(String fault) {
    return switch (FaultSpec.parse(fault)) {
      case FaultSpec.Parsed.Valid(FaultSpec spec) -> spec;
      case FaultSpec.Parsed.Mistake(String message) -> throw new IllegalArgumentException(message);
    };
  }
}
