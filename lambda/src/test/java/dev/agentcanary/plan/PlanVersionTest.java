package dev.agentcanary.plan;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import org.junit.jupiter.api.Test;

class PlanVersionTest {
  /// The digits are those of any tool that knows CRC-32, so that anybody can check a deployment.
  @Test
  void itIsTheCrc32OfTheText() {
    assertThat(PlanVersion.of("123456789").id()).isEqualTo("cbf43926");
  }

  @Property(tries = 200)
  void anotherTextIsAnotherVersionAndTheSameTextTheSame(
      @ForAll @AlphaChars String one, @ForAll @AlphaChars String other) {
    assertThat(PlanVersion.of(one).equals(PlanVersion.of(other))).isEqualTo(one.equals(other));
    assertThat(PlanVersion.of(one).id()).matches("[0-9a-f]{8}");
  }
}
