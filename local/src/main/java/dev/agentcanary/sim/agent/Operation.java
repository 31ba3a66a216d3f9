package dev.agentcanary.sim.agent;

/// What a request asks for.
public enum Operation {
  /// `POST /runtimes/{arn}/invocations`.
  INVOKE,
  /// `POST /runtimes/{arn}/stopruntimesession`.
  STOP,
  /// `POST /invocations` of the container contract.
  CONTAINER,
  /// `GET /ping` of the container contract.
  PING,
  /// `POST /oauth2/token`.
  TOKEN,
  /// `GET /runtimes/{id}/runtime-endpoints/{name}/` of the control plane.
  ENDPOINT,
  /// `FilterLogEvents` of CloudWatch Logs.
  LOG_EVENTS,
  /// Anything else; answered with 404.
  UNKNOWN
}
