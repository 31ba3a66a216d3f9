package dev.agentcanary.aws;

import java.io.IOException;

/// Where the canary's own client id and secret at an identity provider come from.
@FunctionalInterface
interface ClientCredentials {

  /// Reads them anew, so that a rotated secret is found.
  Read read() throws IOException, InterruptedException;

  /// What came of reading.
  sealed interface Read {
    /// Both are there. Never printed.
    record Found(String id, String secret) implements Read {
      @Override
      public String toString() {
        return "client " + id;
      }
    }

    /// They are not; says where they were looked for.
    record Missing(String message) implements Read {}
  }
}
