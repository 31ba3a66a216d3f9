package dev.agentcanary.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/// Any text is a value or malformed; a value that is written is read again as it was.
class JsonTextFuzzTest {
  @FuzzTest
  void whatIsReadIsWrittenAndReadAgain(byte[] text) {
    switch (JsonText.parse(new String(text, StandardCharsets.UTF_8))) {
      case JsonText.Parsed.Value value ->
          assertThat(JsonText.parse(JsonText.write(value.json()))).isEqualTo(value);
      case JsonText.Parsed.Malformed malformed -> {
        assertThat(malformed.line()).isPositive();
        assertThat(malformed.column()).isPositive();
        assertThat(malformed.message()).isNotBlank();
      }
    }
  }
}
