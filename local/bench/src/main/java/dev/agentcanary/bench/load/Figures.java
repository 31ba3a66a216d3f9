package dev.agentcanary.bench.load;

/// What a load test reported, in milliseconds where it is time.
///
/// @param latencyP95 from the intended start
/// @param serviceP95 from the moment the request was written: what a tool reports that does not
///   know when it was to start
/// @param lateP99 from the one to the other
record Figures(
    long turns,
    long failed,
    long resent,
    double latencyP95,
    double serviceP95,
    double lateP99,
    Usage usage) {

  /// As one line.
  String line() {
    return turns
        + " "
        + failed
        + " "
        + resent
        + " "
        + latencyP95
        + " "
        + serviceP95
        + " "
        + lateP99
        + " "
        + usage.cpuMs()
        + " "
        + usage.peakKib();
  }

  /// Reads such a line.
  static Figures of(String line) {
    String[] words = line.split(" ");
    return new Figures(
        Long.parseLong(words[0]),
        Long.parseLong(words[1]),
        Long.parseLong(words[2]),
        Double.parseDouble(words[3]),
        Double.parseDouble(words[4]),
        Double.parseDouble(words[5]),
        new Usage(Long.parseLong(words[6]), Long.parseLong(words[7])));
  }
}
