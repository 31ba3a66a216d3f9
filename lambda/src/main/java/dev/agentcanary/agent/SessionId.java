package dev.agentcanary.agent;

import java.util.regex.Pattern;

/// The name of one conversation: 33 to 100 characters of `[A-Za-z0-9_-]`, the first a letter or
/// digit.
///
/// The request side of the API allows 256 characters, its response side 100; the SDK checks
/// neither.
///
/// @param value the id as it is sent
/// @throws IllegalArgumentException if the value does not fit
public record SessionId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{32,99}");

  public SessionId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("session id must be 33 to 100 of [A-Za-z0-9_-]: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
