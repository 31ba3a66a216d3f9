package dev.agentcanary.sim.cloudwatch.composite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.sim.cloudwatch.alarm.AlarmActions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompositeOrderTest {

  @Test
  void aCompositeComesAfterItsChildrenAndItsSuppressor() {
    CompositeOrder order =
        CompositeOrder.of(
            List.of(
                composite("page", "ALARM(down) OR ALARM(slow)", Optional.of("deploying")),
                composite("down", "ALARM(metric)", Optional.empty()),
                composite("deploying", "ALARM(down)", Optional.empty())));

    assertThat(order.sorted())
        .extracting(CompositeAlarm::name)
        .containsExactly("down", "deploying", "page");
    assertThat(order.cycles()).isEmpty();
  }

  @Test
  void aCircleIsFoundWithTheWayRoundAndWhatDependsOnItGoesWithIt() {
    CompositeOrder order =
        CompositeOrder.of(
            List.of(
                composite("page", "ALARM(a)", Optional.empty()),
                composite("a", "ALARM(b)", Optional.empty()),
                composite("b", "ALARM(c) OR ALARM(metric)", Optional.empty()),
                composite("c", "NOT OK(a)", Optional.empty()),
                composite("fine", "ALARM(metric)", Optional.empty())));

    assertThat(order.sorted()).extracting(CompositeAlarm::name).containsExactly("fine");
    assertThat(order.cycles())
        .containsOnlyKeys("page", "a", "b", "c")
        .containsEntry("a", "a -> b -> c -> a")
        .containsEntry("page", "page -> a -> b -> c -> a");
  }

  @Test
  void anAlarmThatSuppressesItselfIsACircle() {
    CompositeOrder order = CompositeOrder.of(List.of(composite("a", "TRUE", Optional.of("a"))));

    assertThat(order.cycles()).containsEntry("a", "a -> a");
  }

  private static CompositeAlarm composite(String name, String rule, Optional<String> suppressor) {
    return new CompositeAlarm(
        name,
        "arn:" + name,
        "",
        ((RuleParser.Reading.Understood) RuleParser.parse(rule)).rule(),
        AlarmActions.none(),
        suppressor.map(
            alarm -> new CompositeAlarm.Suppression(alarm, Duration.ZERO, Duration.ZERO)));
  }
}
