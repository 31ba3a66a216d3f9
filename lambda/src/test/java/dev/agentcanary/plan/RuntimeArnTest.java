package dev.agentcanary.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuntimeArnTest {
  private static final String TEXT =
      "arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/coach_companion-0ZUOP04U5z";

  @Test
  void theNameIsWhatTheOwnerGave() {
    assertThat(RuntimeArn.parse(TEXT).map(RuntimeArn::name)).contains("coach_companion");
  }

  @Test
  void itIsWrittenAsItWasRead() {
    assertThat(RuntimeArn.parse(TEXT).map(RuntimeArn::toString)).contains(TEXT);
  }

  @Test
  void whatIsNotARuntimeIsNothing() {
    assertThat(RuntimeArn.parse(TEXT.replace("runtime/", "gateway/"))).isEmpty();
    assertThat(RuntimeArn.parse(TEXT + "/runtime-endpoint/DEFAULT")).isEmpty();
  }
}
