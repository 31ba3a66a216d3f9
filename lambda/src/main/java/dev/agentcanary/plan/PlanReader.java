package dev.agentcanary.plan;

import dev.agentcanary.plan.form.DurationForm;
import dev.agentcanary.plan.form.Formed;
import dev.agentcanary.plan.form.PatternForm;
import dev.agentcanary.plan.form.Shown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Makes a [CanaryPlan] of a file's tree, or finds all that is wrong with it.
///
/// A value that is wrong is reported and read as if it were absent, so that one reading finds
/// everything. Does no input or output; safe for use by many threads if the environment is.
public final class PlanReader {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final int MOST_REDACTED = 50;

  private final Function<String, Optional<String>> environment;

  /// @param environment what `${NAME}` stands for; nothing for a name that is not set
  public PlanReader(Function<String, Optional<String>> environment) {
    this.environment = environment;
  }

  /// Reads the tree of one file. Never throws.
  ///
  /// @param file as problems name it
  public PlanReading read(String file, PlanNode root) {
    Problems problems = new Problems(file);
    PlanNode source = new References(environment, problems).replace(root);
    Optional<CanaryPlan> plan =
        Fields.of(Section.CANARY, "the file", source, problems)
            .flatMap(fields -> plan(fields, problems));
    return plan.isPresent() && problems.isEmpty()
        ? new PlanReading.Read(plan.get(), source)
        : new PlanReading.Rejected(problems.sorted());
  }

  private static Optional<CanaryPlan> plan(Fields root, Problems problems) {
    root.require("canary", "canary: my-agent").require("agent", "agent: { runtime: arn:aws:… }");
    Optional<String> name = root.formed("canary", PlanReader::name);
    Regions regions = Regions.read(root, problems);
    Optional<Fields> agent = root.section("agent", Section.AGENT);
    if (agent.isPresent() && agent.get().has("runtime")) {
      root.require("regions", "regions: [eu-west-1]");
    }
    Optional<Target> target =
        agent.isPresent() ? new AgentReader(problems, regions).read(agent.get()) : Optional.empty();
    Schedule schedule = ScheduleReader.read(root);
    List<Probe> probes = new ProbeReader(problems, schedule).read(root);
    Fields run = root.sectionOrEmpty("run", Section.RUN);
    RunSettings settings = new RunReader(run, schedule).read(mostTurns(probes), probes.size());
    Fields objectives = root.sectionOrEmpty("objectives", Section.OBJECTIVES);
    Fields confirm = root.sectionOrEmpty("confirm", Section.CONFIRM);
    Objectives promised = observable(PromisesReader.objectives(objectives), settings, objectives);
    boolean runtime = agent.isEmpty() || !agent.get().has("container");
    FootprintLimits footprint = new FootprintReader(root, schedule, runtime).read();
    Confirmation confirmation = new ConfirmReader(confirm, schedule, settings, probes).read();
    Notify notifying =
        new NotifyReader(regions).read(root.sectionOrEmpty("notify", Section.NOTIFY));
    Deployment deployment = DeploymentReader.read(root, problems);
    Optional<LoadSettings> load =
        root.has("load") ? Optional.of(new LoadReader(root, probes).read()) : Optional.empty();
    List<Pattern> redact = redact(root);
    return name.flatMap(
        canary ->
            target.map(
                found ->
                    new CanaryPlan(
                        canary,
                        found.asked(canary),
                        regions.allowed(),
                        schedule,
                        promised,
                        footprint,
                        confirmation,
                        settings,
                        notifying,
                        deployment,
                        load,
                        redact,
                        probes)));
  }

  private static Formed<String> name(String text) {
    return NAME.matcher(text).matches()
        ? new Formed.Good<>(text)
        : new Formed.Bad<>(
            "is %s; write 1 to 40 small letters, digits and dashes, a letter first"
                .formatted(Shown.of(text)));
  }

  private static int mostTurns(List<Probe> probes) {
    int most = 1;
    for (Probe probe : probes) {
      most = Math.max(most, probe.turns().size());
    }
    return most;
  }

  private static List<Pattern> redact(Fields root) {
    List<Pattern> patterns = new ArrayList<>();
    List<PlanNode> items = root.list("redact");
    if (items.size() > MOST_REDACTED) {
      root.problem(
          "redact",
          "`redact` has %d expressions; write at most %d".formatted(items.size(), MOST_REDACTED));
    }
    for (PlanNode item : items) {
      root.formed("an item of `redact`", item, new PatternForm()).ifPresent(patterns::add);
    }
    return patterns;
  }

  /// A turn that takes longer than its timeout has no latency, so no objective can lie above it.
  private static Objectives observable(Objectives promised, RunSettings run, Fields objectives) {
    List<Optional<Duration>> times =
        List.of(promised.latencyP90(), promised.latencyMax(), promised.firstToken());
    List<String> keys = List.of("latency-p90", "latency-max", "first-token");
    for (int i = 0; i < keys.size(); i++) {
      if (times.get(i).isPresent() && times.get(i).get().compareTo(run.turnTimeout()) > 0) {
        objectives.problem(
            keys.get(i),
            "`%s` is above `turn-timeout`, which is `%s`, so it could never be missed; lower it, or"
                    .formatted(keys.get(i), DurationForm.write(run.turnTimeout()))
                + " raise `turn-timeout`");
      }
    }
    return promised;
  }
}
