package dev.agentcanary.sim.cloudwatch.composite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.sim.cloudwatch.alarm.AlarmState;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// A rule holds when the Boolean expression that it is written as does.
class RuleLawsTest {
  private static final List<String> NAMES = List.of("a", "b", "c", "d");

  /// A rule, its text, and what it is worth for each state of the four alarms, 3^4 of them.
  record Written(String text, boolean[] worth) {}

  @Property
  void aRuleHoldsExactlyWhereItsExpressionDoes(@ForAll("rules") Written written) {
    AlarmRule rule = ((RuleParser.Reading.Understood) RuleParser.parse(written.text)).rule();

    for (int world = 0; world < 81; world++) {
      Map<String, AlarmState> states = states(world);
      assertThat(rule.holds(states::get)).as("world %d", world).isEqualTo(written.worth[world]);
    }
  }

  @Property
  void atLeastMIsMonotoneInM(
      @ForAll @Size(min = 1, max = 6) List<@From("names") String> alarms,
      @ForAll AlarmState state,
      @ForAll boolean negated,
      @ForAll @IntRange(max = 80) int world) {
    boolean before = true;
    for (int needed = 1; needed <= alarms.size(); needed++) {
      boolean holds =
          new AlarmRule.AtLeast(needed, state, negated, alarms).holds(states(world)::get);
      assertThat(holds && !before).isFalse();
      before = holds;
    }
  }

  private static Map<String, AlarmState> states(int world) {
    AlarmState[] all = AlarmState.values();
    return Map.of(
        "a", all[world % 3],
        "b", all[world / 3 % 3],
        "c", all[world / 9 % 3],
        "d", all[world / 27 % 3]);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(NAMES);
  }

  @Provide
  Arbitrary<Written> rules() {
    return rules(4);
  }

  private static Arbitrary<Written> rules(int depth) {
    Arbitrary<Written> leaf =
        Combinators.combine(Arbitraries.of(AlarmState.class), Arbitraries.of(NAMES))
            .as(RuleLawsTest::inState);
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Written> smaller = rules(depth - 1);
    return Arbitraries.oneOf(
        leaf,
        smaller.map(RuleLawsTest::not),
        Combinators.combine(smaller, smaller).as((l, r) -> both("AND", l, r)),
        Combinators.combine(smaller, smaller).as((l, r) -> both("OR", l, r)));
  }

  private static Written inState(AlarmState state, String name) {
    boolean[] worth = new boolean[81];
    for (int world = 0; world < 81; world++) {
      worth[world] = states(world).get(name) == state;
    }
    return new Written(state + "(\"" + name + "\")", worth);
  }

  private static Written not(Written inner) {
    boolean[] worth = new boolean[81];
    for (int world = 0; world < 81; world++) {
      worth[world] = !inner.worth[world];
    }
    return new Written("NOT (" + inner.text + ")", worth);
  }

  private static Written both(String word, Written left, Written right) {
    boolean[] worth = new boolean[81];
    for (int world = 0; world < 81; world++) {
      worth[world] =
          word.equals("AND")
              ? left.worth[world] && right.worth[world]
              : left.worth[world] || right.worth[world];
    }
    return new Written("(" + left.text + " " + word + " " + right.text + ")", worth);
  }
}
