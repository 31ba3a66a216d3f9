package dev.agentcanary.sim.agent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How the version at a simulated agent's endpoints stands.
public enum Release {
  /// One version, live for weeks.
  STEADY,
  /// A new version has gone live just now.
  DONE,
  /// A new version is being rolled out since just now.
  UNDER_WAY,
  /// A new version has been being rolled out for hours.
  HANGING,
  /// A new version could not be rolled out.
  FAILED;

  /// As a person writes it: `under-way`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// All of them, as a person writes them.
  public static List<String> words() {
    return Arrays.stream(values()).map(Release::word).toList();
  }

  /// The one of that word.
  public static Optional<Release> of(String word) {
    return Arrays.stream(values()).filter(release -> release.word().equals(word)).findFirst();
  }
}
