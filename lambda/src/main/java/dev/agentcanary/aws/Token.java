package dev.agentcanary.aws;

/// What came of asking for a token.
public sealed interface Token {

  /// The value of `Authorization: Bearer`. Never printed.
  record Bearer(String value) implements Token {
    @Override
    public String toString() {
      return "a bearer token";
    }
  }

  /// None could be had; says whom was asked and what came, never the secret.
  record Unavailable(String type, String message) implements Token {}
}
