package dev.agentcanary.sim.agent.fault;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/// The faults a server has at present. The first that hits a turn is the one it gets.
///
/// Safe for use by many threads; a new set takes the place of the old one.
public final class ActiveFaults {
  private final List<Counted> faults;

  private record Counted(FaultSpec spec, AtomicLong hits) {
    boolean take(RandomGenerator random) {
      return switch (spec.limit()) {
        case FaultLimit.First(int count) ->
            hits.getAndUpdate(before -> Math.min(count, before + 1)) < count;
        case FaultLimit.Always() -> true;
        case FaultLimit.Chance(double probability) -> random.nextDouble() < probability;
      };
    }
  }

  public ActiveFaults(List<FaultSpec> specs) {
    faults = specs.stream().map(spec -> new Counted(spec, new AtomicLong())).toList();
  }

  /// The fault that hits this turn, before or after a session was looked for.
  public Optional<TurnFault> turn(Turn turn, boolean beforeSession, RandomGenerator random) {
    for (Counted counted : faults) {
      if (counted.spec().fault() instanceof TurnFault fault
          && fault.beforeSession() == beforeSession
          && fault.hits(turn)
          && counted.take(random)) {
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  /// The fault that hits this stop.
  public Optional<StopFault> stop(RandomGenerator random) {
    for (Counted counted : faults) {
      if (counted.spec().fault() instanceof StopFault fault && counted.take(random)) {
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  /// The fault that hits every connection.
  public Optional<ListenFault> listen() {
    return faults.stream()
        .map(counted -> counted.spec().fault())
        .filter(ListenFault.class::isInstance)
        .map(ListenFault.class::cast)
        .findFirst();
  }
}
