package dev.agentcanary.plan;

import dev.agentcanary.plan.form.DurationForm;
import dev.agentcanary.plan.form.Nearest;
import dev.agentcanary.plan.form.Numbers;
import dev.agentcanary.plan.form.PercentForm;
import dev.agentcanary.plan.form.Shown;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads `load`: either the word `allowed`, or a map. The function's plan has none, so this costs
/// its start no class.
record LoadReader(Fields root, List<Probe> probes) {
  private static final String ALLOWED = "allowed";
  private static final int HIGHEST_WEIGHT = 1_000;
  private static final int MOST_LEAST_TURNS = 10_000;
  private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(10_000);
  private static final Duration SHORTEST_WINDOW = Duration.ofSeconds(1);
  private static final Duration LONGEST_WINDOW = Duration.ofMinutes(10);

  LoadSettings read() {
    LoadSettings standard = LoadSettings.DEFAULT;
    if (root.node("load").orElseThrow() instanceof PlanNode.Scalar(_, String word, _)) {
      return word(word, standard);
    }
    Fields load = root.sectionOrEmpty("load", Section.LOAD);
    return new LoadSettings(
        load.flag(ALLOWED),
        load.flag("on-aws"),
        dollars(load).orElse(standard.askAbove()),
        rate(load, "new-sessions-per-second", standard.newSessionsPerSecond()),
        rate(load, "turns-per-second", standard.turnsPerSecond()),
        weights(load),
        LoadThresholdsReader.read(load.sectionOrEmpty("thresholds", Section.LOAD_THRESHOLDS)),
        stop(load.sectionOrEmpty("stop", Section.LOAD_STOP)));
  }

  private LoadSettings word(String word, LoadSettings standard) {
    if (!word.equals(ALLOWED)) {
      root.problem(
          "load",
          "`load` is %s; write `load: allowed`, or keys below it".formatted(Shown.of(word)));
    }
    return new LoadSettings(
        word.equals(ALLOWED),
        standard.onAws(),
        standard.askAbove(),
        standard.newSessionsPerSecond(),
        standard.turnsPerSecond(),
        standard.weights(),
        standard.thresholds(),
        standard.stop());
  }

  private static Optional<BigDecimal> dollars(Fields load) {
    Optional<BigDecimal> dollars = load.number("ask-above");
    if (dollars.isPresent() && dollars.get().signum() < 0) {
      load.problem("ask-above", "`ask-above` must be 0 dollars or more; write e.g. `5`");
      return Optional.empty();
    }
    return dollars;
  }

  private static double rate(Fields load, String key, double standard) {
    Optional<BigDecimal> rate = load.number(key);
    if (rate.isPresent() && (rate.get().signum() <= 0 || rate.get().compareTo(HIGHEST_RATE) > 0)) {
      load.problem(key, "`%s` must be above 0 and at most 10,000; write e.g. `20`".formatted(key));
      return standard;
    }
    return rate.map(BigDecimal::doubleValue).orElse(standard);
  }

  private Map<String, Integer> weights(Fields load) {
    List<String> names = probes.stream().map(Probe::name).toList();
    Map<String, Integer> weights = new LinkedHashMap<>();
    for (PlanNode.Entry entry : load.entries("weights", "weights: { hello: 3 }")) {
      String probe = Shown.of(entry.key());
      Optional<Integer> weight =
          entry.value() instanceof PlanNode.Scalar(_, String text, _)
              ? Numbers.whole(text, 0, HIGHEST_WEIGHT)
              : Optional.empty();
      if (!names.contains(entry.key())) {
        load.problemAt(
            entry.line(),
            "`weights` names %s, and no probe is called so%s"
                .formatted(probe, Nearest.hint(entry.key(), names)));
      } else if (weight.isPresent()) {
        weights.put(entry.key(), weight.get());
      } else if (!Fields.isUnknown(entry.value())) {
        load.problemAt(
            entry.line(),
            "the weight of %s must be a whole number from 0 to 1000".formatted(probe));
      }
    }
    if (!names.isEmpty() && names.stream().allMatch(name -> weights.getOrDefault(name, 1) == 0)) {
      load.problem("weights", "every weight is 0, so nothing could be asked; write 1 for one");
    }
    return weights;
  }

  private static LoadSettings.Stop stop(Fields stop) {
    LoadSettings.Stop standard = LoadSettings.DEFAULT.stop();
    Optional<Duration> window = stop.formed("window", new DurationForm());
    if (window.isPresent()
        && (window.get().compareTo(SHORTEST_WINDOW) < 0
            || window.get().compareTo(LONGEST_WINDOW) > 0)) {
      stop.problem("window", "`window` must be from `1s` to `10m`; write e.g. `30s`");
      window = Optional.empty();
    }
    return new LoadSettings.Stop(
        share(stop, "failed", standard.failed()),
        share(stop, "throttled", standard.throttled()),
        window.orElse(standard.window()),
        stop.whole("least-turns", 1, MOST_LEAST_TURNS).orElse(standard.leastTurns()));
  }

  private static double share(Fields stop, String key, double standard) {
    double share = stop.formed(key, new PercentForm()).orElse(standard);
    if (share > 0) {
      return share;
    }
    stop.problem(
        key,
        "`%s` of 0%% would end a test at the first mishap; write e.g. `%s: 20%%`"
            .formatted(key, key));
    return standard;
  }
}
