package dev.agentcanary.sim.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.sim.cloudwatch.alarm.AlarmActions;
import dev.agentcanary.sim.cloudwatch.alarm.AlarmState;
import dev.agentcanary.sim.cloudwatch.composite.AlarmRule;
import dev.agentcanary.sim.cloudwatch.composite.CompositeAlarm;
import dev.agentcanary.sim.cloudwatch.composite.CompositeOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/// Nested composites are always settled: each is in ALARM exactly where its rule holds.
class CompositeBoardLawsTest {
  private static final int METRICS = 3;
  private static final int COMPOSITES = 5;

  /// @param alarm number of a metric alarm
  record Step(int alarm, AlarmState state) {}

  @Property(tries = 300)
  void everyCompositeIsWhatItsRuleSaysAfterEachChange(
      @ForAll("rules") List<AlarmRule> rules,
      @ForAll @Size(max = 30) List<@From("steps") Step> steps,
      @ForAll Random order) {
    Map<String, AlarmStatus> statuses = new LinkedHashMap<>();
    Ledger ledger = new Ledger();
    CompositeBoard board =
        new CompositeBoard(
            ledger, new ActionDesk(ledger, true), name -> statuses.get(name).state());
    for (int i = 0; i < METRICS; i++) {
      statuses.put("a" + i, new AlarmStatus("a" + i, "arn", AlarmActions.none(), 0));
    }
    board.deploy(composites(rules, statuses, order), statuses, 0);

    for (Step step : steps) {
      AlarmStatus alarm = statuses.get("a" + step.alarm);
      if (alarm.state() != step.state) {
        alarm.enter(step.state, "", 1);
        board.changed(alarm, 1);
      }
      for (int i = 0; i < COMPOSITES; i++) {
        boolean holds = rules.get(i).holds(name -> statuses.get(name).state());
        assertThat(statuses.get("a" + (METRICS + i)).state())
            .isEqualTo(holds ? AlarmState.ALARM : AlarmState.OK);
      }
    }
  }

  private static List<CompositeAlarm> composites(
      List<AlarmRule> rules, Map<String, AlarmStatus> statuses, Random order) {
    List<CompositeAlarm> composites = new ArrayList<>();
    for (int i = 0; i < COMPOSITES; i++) {
      String name = "a" + (METRICS + i);
      statuses.put(name, new AlarmStatus(name, "arn", AlarmActions.none(), 0));
      composites.add(
          new CompositeAlarm(name, "arn", "", rules.get(i), AlarmActions.none(), Optional.empty()));
    }
    Collections.shuffle(composites, order);
    return CompositeOrder.of(composites).sorted();
  }

  /// Each composite may name the metric alarms and the composites before it.
  @Provide
  Arbitrary<List<AlarmRule>> rules() {
    List<Arbitrary<AlarmRule>> each = new ArrayList<>();
    for (int i = 0; i < COMPOSITES; i++) {
      each.add(rule(METRICS + i, 2));
    }
    return Combinators.combine(each).as(List::copyOf);
  }

  private static Arbitrary<AlarmRule> rule(int names, int depth) {
    Arbitrary<AlarmRule> leaf =
        Combinators.combine(
                Arbitraries.of(AlarmState.class), Arbitraries.integers().between(0, names - 1))
            .as((state, alarm) -> new AlarmRule.InState(state, "a" + alarm));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<AlarmRule> smaller = rule(names, depth - 1);
    return Arbitraries.oneOf(
        leaf,
        smaller.map(AlarmRule.Not::new),
        Combinators.combine(smaller, smaller).as(AlarmRule.And::new),
        Combinators.combine(smaller, smaller).as(AlarmRule.Or::new));
  }

  @Provide
  Arbitrary<Step> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, METRICS - 1), Arbitraries.of(AlarmState.class))
        .as(Step::new);
  }
}
