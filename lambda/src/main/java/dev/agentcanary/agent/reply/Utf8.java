package dev.agentcanary.agent.reply;

import java.nio.charset.StandardCharsets;

/// The few things about UTF-8 that the JDK does not say: where a character ends.
final class Utf8 {
  private Utf8() {}

  /// The text of the first `length` bytes, without a character whose end is missing; other bytes
  /// that are no UTF-8 become U+FFFD.
  static String beginning(byte[] bytes, int length) {
    return new String(bytes, 0, wholeCharacters(bytes, length), StandardCharsets.UTF_8);
  }

  /// How many bytes a code point takes.
  static int length(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    if (codePoint < 0x800) {
      return 2;
    }
    return codePoint < 0x10000 ? 3 : 4;
  }

  private static int wholeCharacters(byte[] bytes, int length) {
    int lead = length - 1;
    while (lead >= 0 && lead > length - 4 && (bytes[lead] & 0xC0) == 0x80) {
      lead--;
    }
    return lead >= 0 && lead + announced(bytes[lead]) > length ? lead : length;
  }

  private static int announced(byte lead) {
    int bits = lead & 0xFF;
    if (bits < 0xC0) {
      return 1;
    }
    if (bits < 0xE0) {
      return 2;
    }
    return bits < 0xF0 ? 3 : 4;
  }
}
