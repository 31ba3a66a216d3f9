package dev.agentcanary.sim.agent.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// One write of a body.
///
/// @param before simulated time that passes before it is written
/// @param bytes possibly none
public record Part(Duration before, byte[] bytes) {

  /// Text, in UTF-8, written at once.
  public static Part of(String text) {
    return new Part(Duration.ZERO, text.getBytes(StandardCharsets.UTF_8));
  }

  /// The same bytes at another time.
  public Part after(Duration time) {
    return new Part(time, bytes);
  }
}
