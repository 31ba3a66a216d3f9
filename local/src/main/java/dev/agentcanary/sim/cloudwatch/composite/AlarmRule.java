package dev.agentcanary.sim.cloudwatch.composite;

import dev.agentcanary.sim.cloudwatch.alarm.AlarmState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// A rule of a composite alarm, parsed. Alarms are named by their names, never by ARNs.
public sealed interface AlarmRule {

  /// Whether it holds.
  ///
  /// @param states of the alarms by name
  boolean holds(Function<String, AlarmState> states);

  /// The names of all alarms in it, in their order.
  default Set<String> children() {
    Set<String> names = new LinkedHashSet<>();
    collect(names);
    return names;
  }

  /// Adds the names of all alarms in it.
  void collect(Set<String> names);

  /// `TRUE` or `FALSE`.
  record Constant(boolean value) implements AlarmRule {
    @Override
    public boolean holds(Function<String, AlarmState> states) {
      return value;
    }

    @Override
    public void collect(Set<String> names) {
      // It names none.
    }
  }

  /// `ALARM(x)`, `OK(x)`, `INSUFFICIENT_DATA(x)`.
  record InState(AlarmState state, String alarm) implements AlarmRule {
    @Override
    public boolean holds(Function<String, AlarmState> states) {
      return states.apply(alarm) == state;
    }

    @Override
    public void collect(Set<String> names) {
      names.add(alarm);
    }
  }

  /// `NOT x`.
  record Not(AlarmRule rule) implements AlarmRule {
    @Override
    public boolean holds(Function<String, AlarmState> states) {
      return !rule.holds(states);
    }

    @Override
    public void collect(Set<String> names) {
      rule.collect(names);
    }
  }

  /// `x AND y`.
  record And(AlarmRule left, AlarmRule right) implements AlarmRule {
    @Override
    public boolean holds(Function<String, AlarmState> states) {
      return left.holds(states) && right.holds(states);
    }

    @Override
    public void collect(Set<String> names) {
      left.collect(names);
      right.collect(names);
    }
  }

  /// `x OR y`.
  record Or(AlarmRule left, AlarmRule right) implements AlarmRule {
    @Override
    public boolean holds(Function<String, AlarmState> states) {
      return left.holds(states) || right.holds(states);
    }

    @Override
    public void collect(Set<String> names) {
      left.collect(names);
      right.collect(names);
    }
  }

  /// `AT_LEAST(M, [NOT] STATE, (a, b, …))`.
  ///
  /// @param needed M; a percentage is rounded up, which AWS does not say
  /// @param negated counts the alarms that are in another state
  record AtLeast(int needed, AlarmState state, boolean negated, List<String> alarms)
      implements AlarmRule {
    public AtLeast {
      alarms = List.copyOf(alarms);
    }

    @Override
    public boolean holds(Function<String, AlarmState> states) {
      long there =
          alarms.stream().filter(alarm -> (states.apply(alarm) == state) != negated).count();
      return there >= needed;
    }

    @Override
    public void collect(Set<String> names) {
      names.addAll(alarms);
    }
  }
}
