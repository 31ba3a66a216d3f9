package dev.agentcanary.plan;

/// Something in a canary file that a person must change.
///
/// @param file as the person named it
/// @param line from 1; 0 if it concerns the whole file
/// @param message what is wrong and what to write instead
public record Problem(String file, int line, String message) {
  /// `file:line: message`, or `file: message`.
  @Override
  public String toString() {
    return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
  }
}
