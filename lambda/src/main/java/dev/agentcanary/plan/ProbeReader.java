package dev.agentcanary.plan;

import dev.agentcanary.plan.form.DurationForm;
import dev.agentcanary.plan.form.Formed;
import dev.agentcanary.plan.form.Shown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads `probes`: the conversations, each either one `say` or several `turns`.
final class ProbeReader {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
  private static final int MOST_PROBES = 200;
  private static final int MOST_TURNS = 20;
  private static final int LONGEST_PROMPT = 100_000;
  private static final Duration LEAST_EVERY = Duration.ofMinutes(1);
  private static final Duration MOST_EVERY = Duration.ofDays(31);

  private final Problems problems;
  private final Schedule schedule;
  private final AssertionReader assertions;
  private final Map<String, Integer> lines = new HashMap<>();

  ProbeReader(Problems problems, Schedule schedule) {
    this.problems = problems;
    this.schedule = schedule;
    this.assertions = new AssertionReader(problems);
  }

  List<Probe> read(Fields root) {
    root.require("probes", "probes: [{ probe: hello, say: Hello }]");
    List<PlanNode> items = root.list("probes");
    if (items.isEmpty() && root.node("probes").orElse(null) instanceof PlanNode.Sequence) {
      root.problem("probes", "`probes` is empty; write at least one probe");
    }
    if (items.size() > MOST_PROBES) {
      root.problem(
          "probes",
          "`probes` has %d probes; write at most %d, the rest into a canary of its own"
              .formatted(items.size(), MOST_PROBES));
    }
    List<Probe> probes = new ArrayList<>();
    for (PlanNode item : items) {
      Optional<Fields> probe = Fields.of(Section.PROBE, "a probe", item, problems);
      if (probe.isPresent()) {
        probes.add(probe(probe.get()));
      }
    }
    return probes;
  }

  private Probe probe(Fields probe) {
    probe.require("probe", "probe: hello");
    Optional<String> name = probe.formed("probe", ProbeReader::name);
    if (name.isPresent()) {
      unique(name.get(), probe);
    }
    Optional<Duration> every = probe.formed("every", ProbeReader::every);
    if (every.isPresent() && schedule instanceof Schedule.Cron) {
      probe.problem(
          "every",
          "`every` needs a schedule with a rate, such as rate(5 minutes): the runs of a cron"
              + " schedule may never meet the interval; remove it, or give the probe a canary of its"
              + " own");
    }
    return new Probe(name.orElse(""), every, probe.has("turns") ? turns(probe) : single(probe));
  }

  private void unique(String name, Fields probe) {
    Integer first = lines.putIfAbsent(name, probe.line("probe"));
    if (first != null) {
      probe.problem(
          "probe",
          "probe `%s` is already on line %d; give each probe a name of its own"
              .formatted(name, first));
    }
  }

  private List<Turn> single(Fields probe) {
    if (probe.lacks("say") && probe.lacks("turns")) {
      probe.problem(
          "say",
          "the probe says nothing; write `say: …` for one turn, or `turns: […]` for several");
    }
    return List.of(new Turn(say(probe), assertions.read(probe)));
  }

  private List<Turn> turns(Fields probe) {
    for (String other : new String[] {"say", "allow-empty", "assert"}) {
      if (probe.has(other)) {
        probe.problem(
            other, "`%s` and `turns` are both here; move `%s` into a turn".formatted(other, other));
      }
    }
    List<PlanNode> items = probe.list("turns");
    if (items.isEmpty() && probe.node("turns").orElse(null) instanceof PlanNode.Sequence) {
      probe.problem("turns", "`turns` is empty; write at least one turn");
    }
    if (items.size() > MOST_TURNS) {
      probe.problem(
          "turns", "`turns` has %d turns; write at most %d".formatted(items.size(), MOST_TURNS));
    }
    List<Turn> turns = new ArrayList<>();
    for (PlanNode item : items) {
      Optional<Fields> turn = Fields.of(Section.TURN, "a turn", item, problems);
      if (turn.isPresent()) {
        Fields fields = turn.get().require("say", "say: Hello");
        turns.add(new Turn(say(fields), assertions.read(fields)));
      }
    }
    return turns;
  }

  private String say(Fields turn) {
    Optional<String> say = turn.text("say");
    boolean allowed = turn.flag("allow-empty");
    if (say.isEmpty()) {
      return "";
    }
    if (say.get().isBlank() && !allowed) {
      turn.problem(
          "say", "`say` is empty; write what to say, or `allow-empty: true` beside it if meant so");
    }
    if (!say.get().isBlank() && allowed) {
      turn.problem("allow-empty", "`allow-empty` is here but `say` is not empty; remove it");
    }
    if (say.get().length() > LONGEST_PROMPT) {
      turn.problem(
          "say",
          "`say` has %,d characters; write at most %,d"
              .formatted(say.get().length(), LONGEST_PROMPT));
    }
    return say.get();
  }

  private static Formed<String> name(String text) {
    return NAME.matcher(text).matches()
        ? new Formed.Good<>(text)
        : new Formed.Bad<>(
            "is %s; write 1 to 60 small letters, digits and dashes, e.g. `goal-setting`"
                .formatted(Shown.of(text)));
  }

  private static Formed<Duration> every(String text) {
    return switch (new DurationForm().read(text)) {
      case Formed.Good<Duration>(Duration every)
          when every.compareTo(LEAST_EVERY) < 0 || every.compareTo(MOST_EVERY) > 0 ->
          new Formed.Bad<>("must be from `1m` to `744h`");
      case Formed<Duration> formed -> formed;
    };
  }
}
