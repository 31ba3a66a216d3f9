package dev.agentcanary.agent.reply;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes that grow up to a limit; what is beyond is counted as cut and not kept.
final class Bytes {
  private final int limit;
  private byte[] kept = new byte[256];
  private int length;
  private boolean cut;

  Bytes(int limit) {
    this.limit = limit;
  }

  void append(byte[] from, int offset, int count) {
    int taken = Math.min(count, limit - length);
    if (length + taken > kept.length) {
      kept = Arrays.copyOf(kept, (int) Math.min(limit, Math.max(2L * kept.length, length + taken)));
    }
    System.arraycopy(from, offset, kept, length, taken);
    length += taken;
    cut |= taken < count;
  }

  void clear() {
    length = 0;
    cut = false;
  }

  int length() {
    return length;
  }

  boolean isCut() {
    return cut;
  }

  /// As UTF-8, without a byte order mark; if cut, without a character that was cut in two.
  String text() {
    String text =
        cut ? Utf8.beginning(kept, length) : new String(kept, 0, length, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
