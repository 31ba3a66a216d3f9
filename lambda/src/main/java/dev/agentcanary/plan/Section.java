package dev.agentcanary.plan;

import java.util.List;

/// Every place in the canary file that has named keys, with its keys: the catalogue that the schema
/// and the reference page are compared with.
enum Section {
  CANARY(
      "",
      "canary",
      "agent",
      "regions",
      "schedule",
      "timezone",
      "objectives",
      "agent-logs",
      "version",
      "confirm",
      "run",
      "notify",
      "maintenance",
      "function",
      "budget",
      "estimate",
      "load",
      "tags",
      "redact",
      "probes"),
  AGENT("agent", "runtime", "container", "endpoint", "auth", "payload", "headers", "answer"),
  AUTH("agent.auth", "token-endpoint", "scope", "secret", "client-id-env", "client-secret-env"),
  ANSWER("agent.answer", "selector", "limit"),
  OBJECTIVES("objectives", "availability", "latency-p90", "latency-max", "first-token"),
  AGENT_LOGS("agent-logs", "within"),
  VERSION("version", "rollout-within"),
  CONFIRM(
      "confirm",
      "rounds",
      "spacing",
      "flake-rate",
      "down-rate",
      "false-pages-per-year",
      "most-asks"),
  RUN(
      "run",
      "concurrency",
      "turn-timeout",
      "probe-timeout",
      "deadline",
      "stop-timeout",
      "each-run"),
  NOTIFY("notify", "page", "ticket", "wrong"),
  MAINTENANCE("maintenance[]", "window", "schedule", "duration", "timezone"),
  FUNCTION("function", "memory", "log-retention"),
  ESTIMATE(
      "estimate",
      "turn",
      "input-tokens",
      "output-tokens",
      "input-price",
      "output-price",
      "agent-cpu",
      "agent-memory"),
  LOAD(
      "load",
      "allowed",
      "on-aws",
      "ask-above",
      "new-sessions-per-second",
      "turns-per-second",
      "weights",
      "thresholds",
      "stop"),
  LOAD_THRESHOLDS(
      "load.thresholds",
      "latency-p50",
      "latency-p90",
      "latency-p95",
      "latency-p99",
      "latency-max",
      "first-token-p50",
      "first-token-p90",
      "first-token-p95",
      "first-token-p99",
      "first-token-max",
      "failed",
      "throttled",
      "throughput"),
  LOAD_STOP("load.stop", "failed", "throttled", "window", "least-turns"),
  PROBE("probes[]", "probe", "every", "say", "allow-empty", "assert", "turns"),
  TURN("probes[].turns[]", "say", "allow-empty", "assert"),
  ASSERTION("probes[].assert[]", "type", "value", "threshold");

  private final String path;
  private final List<String> keys;

  Section(String path, String... keys) {
    this.path = path;
    this.keys = List.of(keys);
  }

  /// Where it stands, dotted, `[]` for each item of a list; empty for the file itself.
  String path() {
    return path;
  }

  /// In the order of the reference page.
  List<String> keys() {
    return keys;
  }
}
