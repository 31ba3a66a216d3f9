package dev.agentcanary.plan;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/// Which plan it is: equal for equal plans, another for a changed prompt.
///
/// A checksum and not a digest: it tells versions apart, it proves nothing. A digest would load the
/// security providers before the function has read its plan, some 50 ms of start-up.
///
/// @param id eight hexadecimal digits, so that a person can compare two at a glance; two versions
///   of a canary share one by chance once in four billion
public record PlanVersion(String id) {
  /// The CRC-32 of the text in UTF-8.
  ///
  /// @param json as [PlanJson#write] wrote it
  public static PlanVersion of(String json) {
    CRC32 checksum = new CRC32();
    checksum.update(json.getBytes(StandardCharsets.UTF_8));
    return new PlanVersion(HexFormat.of().toHexDigits(checksum.getValue(), 8));
  }
}
