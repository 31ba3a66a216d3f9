package dev.agentcanary.metrics;

import dev.agentcanary.metrics.MetricDefinition.Occasion;
import dev.agentcanary.plan.CanaryPlan;
import java.util.ArrayList;
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
          Occasion.EVERY_RUN,
          "1 for each run that came to its end: the heartbeat.",
          "Sum below 1 for 2 of 2 periods, each half of the longest silence, missing data breaching:"
              + " the canary is silent.");

  public static final MetricDefinition AGENT_DOWN =
      new MetricDefinition(
          "AgentDown",
          MetricUnit.NONE,
          Occasion.EVERY_RUN,
          "1 if the run's test has found the agent down, and at least half of the attempts that"
              + " failed got no answer (startup, runtime, agent, timeout, empty), else 0.",
          "Maximum at least 1, 1 of 1: page. It is confirmed already; waiting for more only delays.");

  public static final MetricDefinition ANSWERS_WRONG =
      new MetricDefinition(
          "AnswersWrong",
          MetricUnit.NONE,
          Occasion.EVERY_RUN,
          "1 if some probe is confirmed to fail, other than by throttling, and the agent is not"
              + " down, else 0.",
          "Maximum at least 1, 1 of 1: page or ticket, as the plan says. It is confirmed already.");

  public static final MetricDefinition FIRST_ATTEMPT_SUCCESS =
      new MetricDefinition(
          "FirstAttemptSuccess",
          MetricUnit.NONE,
          Occasion.MEASURED,
          "1 or 0 for each probe: whether its first attempt was healthy. Confirmations never"
              + " change it. A first attempt that the canary itself spoiled is left out: it says"
              + " nothing of the agent.",
          "Average below what the plan allows and chance explains, over hours: the agent is flaky.");

  public static final MetricDefinition CONFIRMATIONS =
      new MetricDefinition(
          "Confirmations",
          MetricUnit.COUNT,
          Occasion.EVERY_RUN,
          "How many attempts beyond first ones the run's test needed to decide; 0 in a healthy run."
              + " They cost tokens.",
          "How many runs of a day are above 0, TC(0:), more than the plan's flakes explain: ticket."
              + " The reports say which probes were `recovered`. Not the sum: one run with three"
              + " flakes asks as often as ten with one.");

  public static final MetricDefinition LATENCY =
      new MetricDefinition(
          "Latency",
          MetricUnit.MILLISECONDS,
          Occasion.MEASURED,
          "Time to the whole answer, for each turn of a first attempt that was answered; a turn"
              + " that timed out counts with the time that was waited, so that an agent that hangs"
              + " does not look quick. Turns that failed otherwise are left out: a fast error is not"
              + " a fast answer.",
          "p90 above the latency objective, M of N: the agent is slow.");

  public static final MetricDefinition FIRST_TOKEN =
      new MetricDefinition(
          "FirstToken",
          MetricUnit.MILLISECONDS,
          Occasion.MEASURED,
          "Time to the first text of the answer, for the turns of Latency; a turn that timed out"
              + " before any text counts with the time that was waited. Only with"
              + " `objectives.first-token` in the plan: of an answer in one piece it says nothing"
              + " that Latency does not.",
          "p90 above the first-token objective, M of N: users look at nothing.");

  public static final MetricDefinition COLD_START =
      new MetricDefinition(
          "ColdStart",
          MetricUnit.MILLISECONDS,
          Occasion.MEASURED,
          "Latency of the first turn of a fresh session, with the start of its container in it.",
          "None by default; compare with WarmTurn when the agent is slow.");

  public static final MetricDefinition WARM_TURN =
      new MetricDefinition(
          "WarmTurn",
          MetricUnit.MILLISECONDS,
          Occasion.MEASURED,
          "Latency of every later turn of a session. Latency is ColdStart and WarmTurn together.",
          "None by default; slow here means the model or the tools, not the start.");

  public static final MetricDefinition THROTTLED =
      new MetricDefinition(
          "Throttled",
          MetricUnit.COUNT,
          Occasion.EVERY_RUN,
          "How many turns were refused for a rate or quota (HTTP 429 or 402), confirmations"
              + " included.",
          "Sum at least 1, M of N: ticket. Users are refused as well.");

  public static final MetricDefinition CANARY_FAULT =
      new MetricDefinition(
          "CanaryFault",
          MetricUnit.NONE,
          Occasion.EVERY_RUN,
          "1 if some probe failed by the canary's own fault (credentials, configuration, its"
              + " deadline), or the canary may not look at the agent's log or version, else 0.",
          "Maximum at least 1, M of N: ticket. The canary is blind; this never pages as the"
              + " agent's.");

  public static final MetricDefinition SESSIONS_LEAKED =
      new MetricDefinition(
          "SessionsLeaked",
          MetricUnit.COUNT,
          Occasion.EVERY_RUN,
          "How many sessions could not be stopped; each is billed until its idle timeout.",
          "Sum at least 1, M of N: ticket. It costs money quietly.");

  public static final MetricDefinition RUN_DURATION =
      new MetricDefinition(
          "RunDuration",
          MetricUnit.MILLISECONDS,
          Occasion.EVERY_RUN,
          "Wall time of the run, confirmations and the stopping of sessions included.",
          "None by default; near the run's deadline, probes go unconfirmed.");

  public static final MetricDefinition AGENT_LOGS_SILENT =
      new MetricDefinition(
          "AgentLogsSilent",
          MetricUnit.NONE,
          Occasion.TROUBLE,
          "1 if the runtime's log group is missing, or has no event within the plan's"
              + " `agent-logs.within`. Only with `agent-logs` in the plan.",
          "Maximum at least 1, M of N, missing data not breaching: ticket. An outage will leave no"
              + " trace.");

  public static final MetricDefinition ROLLOUT_STUCK =
      new MetricDefinition(
          "RolloutStuck",
          MetricUnit.NONE,
          Occasion.TROUBLE,
          "1 if the last rollout to the agent's endpoint has failed, or takes longer than the plan's"
              + " `version.rollout-within`. Only with `version` in the plan.",
          "Maximum at least 1, 1 of 1, missing data not breaching: ticket. Users may still have the"
              + " old version.");

  /// All of them, in the order of the reference page.
  public static final List<MetricDefinition> ALL =
      List.of(
          RUNS,
          AGENT_DOWN,
          ANSWERS_WRONG,
          FIRST_ATTEMPT_SUCCESS,
          CONFIRMATIONS,
          LATENCY,
          FIRST_TOKEN,
          COLD_START,
          WARM_TURN,
          THROTTLED,
          CANARY_FAULT,
          SESSIONS_LEAKED,
          RUN_DURATION,
          AGENT_LOGS_SILENT,
          ROLLOUT_STUCK);

  private MetricCatalog() {}

  /// Those that a canary of that plan can write, in the same order: a metric that costs and that
  /// nothing in the plan asks for is not written.
  public static List<MetricDefinition> of(CanaryPlan plan) {
    List<MetricDefinition> asked = new ArrayList<>();
    for (MetricDefinition metric : ALL) {
      if (isAsked(metric, plan)) {
        asked.add(metric);
      }
    }
    return asked;
  }

  /// Whether a canary of that plan can write it.
  static boolean isAsked(MetricDefinition metric, CanaryPlan plan) {
    if (metric == FIRST_TOKEN) {
      return plan.objectives().firstToken().isPresent();
    }
    if (metric == AGENT_LOGS_SILENT) {
      return plan.footprint().agentLogs().isPresent();
    }
    return metric != ROLLOUT_STUCK || plan.footprint().rollout().isPresent();
  }
}
