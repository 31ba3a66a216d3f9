package dev.agentcanary.report;

import dev.agentcanary.agent.OwnFault;
import dev.agentcanary.agent.Sight;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.json.Json;
import dev.agentcanary.outcome.Attempt;
import dev.agentcanary.outcome.Attribution;
import dev.agentcanary.outcome.ProbeOutcome;
import dev.agentcanary.outcome.ProbeOutcome.Standing;
import dev.agentcanary.outcome.RunOutcome;
import dev.agentcanary.plan.PlanVersion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// A run as a JSON value, in a given detail.
///
/// @param plan the deployed version, if the run is of one
/// @param shortened whether the report says that it is less than it could be
record RunJson(Excerpts excerpts, Optional<PlanVersion> plan, Detail detail, boolean shortened) {

  private static final Optional<String> NOTHING = Optional.empty();

  Json of(RunOutcome run) {
    Optional<Advice> advice = run.attribution().isPresent() ? Advice.of(run) : Optional.empty();
    return new Members()
        .text("type", RunReport.TYPE)
        .number("version", RunReport.VERSION)
        .text("canary", run.canary())
        .text("plan", plan.map(PlanVersion::id))
        .text("runId", run.runId())
        .text("scheduledFor", run.scheduledFor().toString())
        .text("startedAt", run.startedAt().toString())
        .text("endedAt", run.endedAt().toString())
        .number("durationMs", Optional.of(Figures.millis(run.duration())))
        .text("verdict", Words.verdict(run.verdict()))
        .text("attribution", run.attribution().map(Attribution::id))
        .text("fault", fault(run.ownFault()))
        .text("means", advice.isPresent() ? Optional.of(advice.get().meaning()) : NOTHING)
        .text("lookAt", advice.isPresent() ? Optional.of(advice.get().lookAt()) : NOTHING)
        .text("secondLook", secondLook(run.sight()))
        .text("decision", Words.decision(run.decision()))
        .number("confirmations", run.confirmations())
        .flag("agentDown", run.agentDown())
        .flag("answersWrong", run.answersWrong())
        .flag("canaryFault", run.canaryFault())
        .number("passRate", Optional.of(rate(run.passRate())))
        .add("counts", counts(run))
        .add("sessions", sessions(run.attempts()))
        .flag("truncated", shortened)
        .list("probes", listed(run.probes()), this::probe)
        .list("witnesses", listed(run.witnesses()), this::probe)
        .object();
  }

  private static Optional<String> fault(Optional<OwnFault> own) {
    return own.isPresent() ? Optional.of(own.get().id()) : NOTHING;
  }

  private Optional<String> secondLook(Optional<Sight> sight) {
    return sight.isPresent()
        ? Optional.of(excerpts.line(SightWords.of(sight.get()), detail.text()))
        : NOTHING;
  }

  private static BigDecimal rate(double rate) {
    return BigDecimal.valueOf(rate).setScale(4, RoundingMode.HALF_UP);
  }

  private static Json counts(RunOutcome run) {
    Members counts = new Members().number("probes", run.probes().size());
    for (Standing standing : Standing.values()) {
      int count = 0;
      for (ProbeOutcome probe : run.probes()) {
        count += probe.standing() == standing ? 1 : 0;
      }
      counts.number(Words.standing(standing), count);
    }
    return counts.object();
  }

  private static Json sessions(List<Attempt> attempts) {
    int stopped = 0;
    int leaked = 0;
    for (Attempt attempt : attempts) {
      stopped += attempt.stop() instanceof Stop.Stopped ? 1 : 0;
      leaked += attempt.stop() instanceof Stop.Leaked ? 1 : 0;
    }
    return new Members()
        .number("opened", attempts.size())
        .number("stopped", stopped)
        .number("leaked", leaked)
        .object();
  }

  private List<ProbeOutcome> listed(List<ProbeOutcome> probes) {
    return detail.failedProbes() == Detail.ALL
        ? probes
        : probes.stream().filter(probe -> !probe.healthy()).limit(detail.failedProbes()).toList();
  }

  private Json probe(ProbeOutcome probe) {
    List<Attempt> all = probe.attempts();
    List<Attempt> attempts = all.subList(0, Math.min(all.size(), detail.attempts()));
    return new Members()
        .text("probe", probe.probe().name())
        .flag("healthy", probe.healthy())
        .text("standing", Words.standing(probe.standing()))
        .text("attribution", probe.attribution().map(Attribution::id))
        .text("fault", fault(probe.ownFault()))
        .text("reason", Reasons.of(probe).map(reason -> excerpts.line(reason, detail.text())))
        .list("attempts", attempts, this::attempt)
        .object();
  }

  private Json attempt(Attempt attempt) {
    boolean whole = detail.turnsOf(attempt);
    TurnJson turns = new TurnJson(excerpts, detail);
    return new Members()
        .number("round", attempt.round())
        .text("session", attempt.session().value())
        .text("startedAt", attempt.startedAt().toString())
        .flag("healthy", attempt.healthy())
        .text("attribution", attempt.attribution().map(Attribution::id))
        .text("stop", Words.stop(attempt.stop()))
        .text("leak", leak(attempt.stop()))
        .flag("truncated", !whole)
        .list("turns", whole ? attempt.turns() : List.of(), turns::of)
        .object();
  }

  private Optional<String> leak(Stop stop) {
    return stop instanceof Stop.Leaked leaked
        ? Optional.of(excerpts.line(leaked.reason(), detail.text()))
        : Optional.empty();
  }
}
