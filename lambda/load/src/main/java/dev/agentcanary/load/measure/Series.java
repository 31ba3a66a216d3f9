package dev.agentcanary.load.measure;

/// What a distribution is of. All in microseconds.
public enum Series {
  /// From the moment a turn was to start to the end of its answer: what users felt.
  LATENCY("latency"),
  /// From the moment its request was about to be written to the end of its answer: the agent's own.
  SERVICE("service"),
  /// From the moment a turn was to start to the first text of its answer.
  FIRST_TOKEN("first-token"),
  /// Like [#LATENCY], the first turn of a fresh session.
  COLD("cold"),
  /// Like [#LATENCY], every later turn of a session.
  WARM("warm"),
  /// From the moment a turn was to start to the moment its request was about to be written: what
  /// the load test itself, its connections and its cap added.
  LATE("late"),
  /// Opening a connection, TLS included; one value for each connection.
  CONNECT("connect");

  private final String id;

  Series(String id) {
    this.id = id;
  }

  /// The word in reports, results and histogram logs.
  public String id() {
    return id;
  }
}
