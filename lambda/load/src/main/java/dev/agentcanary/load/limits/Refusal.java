package dev.agentcanary.load.limits;

/// Why a test does not begin, and what to do instead.
///
/// @param where the option or the key of the plan, as a person knows it
/// @param message what is wrong, and what to do
public record Refusal(String where, String message) {
  /// `where: message`.
  @Override
  public String toString() {
    return where + ": " + message;
  }
}
