package dev.agentcanary.plan;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlanVersionTest {
  /// The digits are those of `printf '{}' | sha256sum`, so that anybody can check a deployment.
  @Test
  void itIsTheBeginningOfTheSha256OfTheText() {
    assertThat(PlanVersion.of("{}").id()).isEqualTo("44136fa355b3");
  }

  @Property(tries = 200)
  void anotherTextIsAnotherVersionAndTheSameTextTheSame(@ForAll String one, @ForAll String other) {
    assertThat(PlanVersion.of(one).equals(PlanVersion.of(other))).isEqualTo(one.equals(other));
    assertThat(PlanVersion.of(one).id()).matches("[0-9a-f]{12}");
  }
}
