package dev.agentcanary.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Which plan it is: equal for equal plans, another for a changed prompt.
///
/// @param id twelve hexadecimal digits, so that a person can compare two at a glance; two different
///   plans of one canary share one by chance once in 10^14
public record PlanVersion(String id) {
  private static final int BYTES = 6;

  /// The beginning of the text's SHA-256. The digest is the one that signing uses, and is loaded
  /// anyway.
  ///
  /// @param json as [PlanJson#write] wrote it
  public static PlanVersion of(String json) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
      return new PlanVersion(HexFormat.of().formatHex(digest, 0, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
