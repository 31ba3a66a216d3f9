package dev.agentcanary.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;

class CanaryStackTest {
  @Test
  void aStackIsInTheAccountAndRegionOfTheAgent() {
    CanaryStack stack = new CanaryStack(new App(), Canaries.shipped());

    assertThat(stack.getAccount()).isEqualTo("123456789012");
    assertThat(stack.getRegion()).isEqualTo("eu-west-1");
    assertThat(stack.getStackName()).isEqualTo("canary-coach-companion");
  }
}
