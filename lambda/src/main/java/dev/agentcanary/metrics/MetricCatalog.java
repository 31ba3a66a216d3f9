package dev.agentcanary.metrics;

import java.util.List;

/// Every metric there is. All are in the namespace [#NAMESPACE] and have the one dimension
/// [#DIMENSION].
public final class MetricCatalog {
  /// Where CloudWatch keeps them.
  public static final String NAMESPACE = "AgentCanary";

  /// The name of the one dimension; its value is the canary's name.
  public static final String DIMENSION = "Canary";

  public static final MetricDefinition RUNS =
      new MetricDefinition(
          "Runs",
          MetricUnit.COUNT,
          true,
          "1 for each run that came to its end: the heartbeat.",
          "Sum below 1 for 2 of 2 periods, each half of the longest silence, missing data breaching:"
              + " the canary is silent.");

  public static final MetricDefinition AGENT_DOWN =
      new MetricDefinition(
          "AgentDown",
          MetricUnit.NONE,
          true,
          "1 if at least half of the run's probes are confirmed to get no answer"
              + " (startup, runtime, agent, timeout, empty), else 0.",
          "Maximum at least 1, 1 of 1: page. It is confirmed already; waiting for more only delays.");

  public static final MetricDefinition ANSWERS_WRONG =
      new MetricDefinition(
          "AnswersWrong",
          MetricUnit.NONE,
          true,
          "1 if some probe is confirmed to fail and the agent is not down, or a check is"
              + " confirmed to fail, else 0.",
          "Maximum at least 1, 1 of 1: page or ticket, as the plan says. It is confirmed as well.");

  public static final MetricDefinition FIRST_ATTEMPT_SUCCESS =
      new MetricDefinition(
          "FirstAttemptSuccess",
          MetricUnit.NONE,
          false,
          "1 or 0 for each probe: whether its first attempt was healthy. Confirmations never"
              + " change it. A first attempt that the canary itself spoiled is left out: it says"
              + " nothing of the agent.",
          "Average below what the plan allows and chance explains, over hours: the agent is flaky.");

  public static final MetricDefinition LATENCY =
      new MetricDefinition(
          "Latency",
          MetricUnit.MILLISECONDS,
          false,
          "Time to the whole answer, for each turn of a first attempt that was answered; a turn"
              + " that timed out counts with the time that was waited, so that an agent that hangs"
              + " does not look quick. Turns that failed otherwise are left out: a fast error is not"
              + " a fast answer.",
          "p90 above the latency objective, M of N: the agent is slow.");

  public static final MetricDefinition FIRST_TOKEN =
      new MetricDefinition(
          "FirstToken",
          MetricUnit.MILLISECONDS,
          false,
          "Time to the first text of the answer, for the turns of Latency; a turn that timed out"
              + " before any text counts with the time that was waited.",
          "p90 above the first-token objective, M of N: users look at nothing.");

  public static final MetricDefinition COLD_START =
      new MetricDefinition(
          "ColdStart",
          MetricUnit.MILLISECONDS,
          false,
          "Latency of the first turn of a fresh session, with the start of its container in it.",
          "None by default; compare with WarmTurn when the agent is slow.");

  public static final MetricDefinition WARM_TURN =
      new MetricDefinition(
          "WarmTurn",
          MetricUnit.MILLISECONDS,
          false,
          "Latency of every later turn of a session. Latency is ColdStart and WarmTurn together.",
          "None by default; slow here means the model or the tools, not the start.");

  public static final MetricDefinition THROTTLED =
      new MetricDefinition(
          "Throttled",
          MetricUnit.COUNT,
          true,
          "How many turns were refused for a rate or quota (HTTP 429 or 402), confirmations"
              + " included.",
          "Sum at least 1, M of N: ticket. Users are refused as well.");

  public static final MetricDefinition CANARY_FAULT =
      new MetricDefinition(
          "CanaryFault",
          MetricUnit.NONE,
          true,
          "1 if some probe failed by the canary's own fault (credentials, configuration, its"
              + " deadline), else 0.",
          "Maximum at least 1, M of N: ticket. The canary is blind; this never pages as the"
              + " agent's.");

  public static final MetricDefinition SESSIONS_LEAKED =
      new MetricDefinition(
          "SessionsLeaked",
          MetricUnit.COUNT,
          true,
          "How many sessions could not be stopped; each is billed until its idle timeout.",
          "Sum at least 1, M of N: ticket. It costs money quietly.");

  public static final MetricDefinition RUN_DURATION =
      new MetricDefinition(
          "RunDuration",
          MetricUnit.MILLISECONDS,
          true,
          "Wall time of the run, confirmations and the stopping of sessions included.",
          "None by default; near the run's deadline, probes go unconfirmed.");

  /// All of them, in the order of the reference page.
  public static final List<MetricDefinition> ALL =
      List.of(
          RUNS,
          AGENT_DOWN,
          ANSWERS_WRONG,
          FIRST_ATTEMPT_SUCCESS,
          LATENCY,
          FIRST_TOKEN,
          COLD_START,
          WARM_TURN,
          THROTTLED,
          CANARY_FAULT,
          SESSIONS_LEAKED,
          RUN_DURATION);

  private MetricCatalog() {}
}
