package dev.agentcanary.run;

import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.PayloadTemplate;
import dev.agentcanary.check.AssertionSpec;
import dev.agentcanary.check.Check;
import dev.agentcanary.check.CheckCatalog;
import dev.agentcanary.check.CheckReading;
import dev.agentcanary.json.Json;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.Confirmation;
import dev.agentcanary.plan.Deployment;
import dev.agentcanary.plan.FootprintLimits;
import dev.agentcanary.plan.Notify;
import dev.agentcanary.plan.Objectives;
import dev.agentcanary.plan.Probe;
import dev.agentcanary.plan.RunSettings;
import dev.agentcanary.plan.RunSettings.EachRun;
import dev.agentcanary.plan.RuntimeArn;
import dev.agentcanary.plan.Schedule;
import dev.agentcanary.plan.Target;
import dev.agentcanary.plan.Turn;
import dev.agentcanary.plan.Where;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Plans for tests of the runner: probes that say things and want the answer to contain `you said`.
final class Saying {
  static final RunSettings SETTINGS =
      new RunSettings(
          4,
          Duration.ofSeconds(10),
          Duration.ofSeconds(15),
          Duration.ofMinutes(4),
          Duration.ofSeconds(2),
          new EachRun.All());

  /// So many false pages are allowed that three failures of a probe, 20 s apart, are enough.
  static final Confirmation CONFIRMED_TWICE =
      new Confirmation(2, Duration.ofSeconds(20), 0.02, 0.2, 1_000, 60);

  private Saying() {}

  static Probe probe(String name, String... says) {
    return new Probe(
        name,
        Optional.empty(),
        Arrays.stream(says).map(say -> new Turn(say, List.of(wantsYouSaid()))).toList());
  }

  static CanaryPlan plan(Probe... probes) {
    return plan(SETTINGS, new Schedule.Rate("rate(5 minutes)", Duration.ofMinutes(5)), probes);
  }

  static CanaryPlan confirming(Confirmation confirm, List<Probe> probes) {
    Schedule schedule = new Schedule.Rate("rate(5 minutes)", Duration.ofMinutes(5));
    return plan(SETTINGS, schedule, confirm, probes);
  }

  static CanaryPlan plan(RunSettings settings, Schedule schedule, Probe... probes) {
    return plan(settings, schedule, CONFIRMED_TWICE, List.of(probes));
  }

  private static CanaryPlan plan(
      RunSettings settings, Schedule schedule, Confirmation confirm, List<Probe> probes) {
    return new CanaryPlan(
        "test",
        new Target(
            new Where.Runtime(
                RuntimeArn.parse(
                        "arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/a-0123456789")
                    .orElseThrow(),
                "DEFAULT"),
            PayloadTemplate.DEFAULT,
            Map.of(),
            AnswerSettings.DEFAULT),
        List.of("eu-west-1"),
        schedule,
        Objectives.NONE,
        FootprintLimits.NONE,
        confirm,
        settings,
        Notify.NOBODY,
        Deployment.DEFAULT,
        Optional.empty(),
        List.of(),
        probes);
  }

  private static Check wantsYouSaid() {
    return switch (CheckCatalog.read(
        new AssertionSpec("contains", Optional.of(new Json.Str("you said")), Optional.empty()))) {
      case CheckReading.Made(Check check) -> check;
      case CheckReading.UnknownType _, CheckReading.Mistake _ ->
          throw new IllegalStateException("contains is a check");
    };
  }
}
