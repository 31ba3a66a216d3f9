package dev.agentcanary.agent;

/// What can be wrong with the canary itself. One for each failure whose attribution is `canary`;
/// none of them says anything of the agent.
///
/// Which answer is which fault is decided where the fact is known: by the reply's status and type,
/// by the exception, by the run's deadline, or by a [Sight]. `docs/reference/attribution.md` has
/// each rule.
public enum OwnFault {
  NO_CREDENTIALS(
      "no-credentials",
      "the canary had no AWS credentials, or no bearer token, to send",
      "the function's role or your profile; for a bearer agent the secret and the token endpoint"
          + " that `agent.auth` names"),
  CREDENTIALS_EXPIRED(
      "credentials-expired",
      "the canary's credentials or token had expired",
      "sign in again; in the function, whether its role was replaced or its sessions revoked"),
  CREDENTIALS_REFUSED(
      "credentials-refused",
      "the service does not take the canary's credentials or token",
      "the access key, or the token's client, audience and scopes beside the runtime's authorizer"),
  DENIED(
      "denied",
      "the canary is not allowed to ask this endpoint",
      "the role's statement for the runtime and its endpoint, and the runtime's own policy"),
  WRONG_ARN(
      "wrong-arn",
      "there is no runtime or endpoint of that name",
      "`agent.runtime` and `agent.endpoint` in the canary file; a runtime that was made anew has"
          + " another id"),
  METHOD_MISMATCH(
      "method-mismatch",
      "the runtime takes the other way of authorization",
      "`agent.auth`: add it for a runtime with JWT authorization, remove it for one with IAM"),
  BAD_REGION(
      "bad-region",
      "the service is not in that region, or the request was signed for another",
      "the region in `agent.runtime`, and that AgentCore is offered there"),
  CLOCK_SKEW(
      "clock-skew",
      "the canary's clock is off, so that its signatures are not taken",
      "the clock of the machine that the canary runs on, and its time service"),
  DNS(
      "dns",
      "the canary could not resolve the host's name",
      "the canary's own name server, and the name itself if it stands in the canary file"),
  NETWORK(
      "network",
      "the canary's own network reaches nobody",
      "its route, proxy, firewall and security group; in a VPC also the endpoints of AgentCore and"
          + " STS"),
  BAD_REQUEST(
      "bad-request",
      "the service does not take the canary's request",
      "what the service says of it; then `agent.payload`, `agent.headers` and the address"),
  DEADLINE(
      "deadline-too-short",
      "the run's own deadline came first",
      "`run.deadline`, `run.concurrency` and `run.turn-timeout` in the canary file, beside how long"
          + " the agent honestly takes"),
  OUT_OF_MEMORY(
      "out-of-memory",
      "the canary had too little memory",
      "`function.memory`, and `agent.answer.limit` if answers are very long"),
  PLAN_UNREADABLE(
      "plan-unreadable",
      "the deployed canary file cannot be read, so that no run begins",
      "`canary check` on the file; then deploy again"),
  INTERRUPTED(
      "interrupted",
      "the run was interrupted",
      "who stopped it: Ctrl-C, a signal, a shutdown of the machine"),
  INTERNAL(
      "internal",
      "the canary failed inside, which is a bug",
      "report it, with the line of the run and the function's log");

  private final String id;
  private final String meaning;
  private final String lookAt;

  OwnFault(String id, String meaning, String lookAt) {
    this.id = id;
    this.meaning = meaning;
    this.lookAt = lookAt;
  }

  /// The word in reports.
  public String id() {
    return id;
  }

  /// What it means, for people.
  public String meaning() {
    return meaning;
  }

  /// What to look at, for whoever has to mend it.
  public String lookAt() {
    return lookAt;
  }
}
