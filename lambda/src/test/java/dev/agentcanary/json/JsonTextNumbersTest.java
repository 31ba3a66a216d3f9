package dev.agentcanary.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextNumbersTest {
  @ParameterizedTest
  @ValueSource(strings = {"1e9999999991", "[-1e99999999999]", "{\"a\":1e-9999999999}"})
  void aNumberWhoseExponentIsOutOfRangeIsMalformed(String text) {
    assertThat(JsonText.parse(text))
        .isInstanceOfSatisfying(
            JsonText.Parsed.Malformed.class,
            malformed -> assertThat(malformed.message()).isEqualTo("number out of range"));
  }
}
