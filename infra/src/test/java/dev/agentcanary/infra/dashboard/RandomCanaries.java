package dev.agentcanary.infra.dashboard;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.dashboard.widget.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Canaries of any plan that is right, as far as a dashboard can tell plans apart.
final class RandomCanaries {
  private RandomCanaries() {}

  static Arbitrary<Watched> watched() {
    return Combinators.combine(canaries(), alarms(), seconds(), estimates(), marks())
        .as(
            (canary, alarms, timeout, estimate, marks) ->
                new Watched(canary, alarms, timeout, "docs/runbooks", estimate, marks));
  }

  private static Arbitrary<Canary> canaries() {
    Arbitrary<String> names =
        Arbitraries.strings().withCharRange('a', 'z').numeric().ofMinLength(0).ofMaxLength(39);
    return Combinators.combine(
            names, objectives(), schedules(), Arbitraries.integers().between(1, 40))
        .as(
            (name, objectives, schedule, probes) ->
                Watching.canary(
                    """
                    canary: c%s
                    agent:
                      runtime: "arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/a-AbCdEfGhIj"
                      endpoint: live
                    regions: [eu-west-1]
                    schedule: %s
                    objectives: {%s}
                    probes: [%s]
                    """
                        .formatted(name, schedule, objectives, probes(probes))));
  }

  private static String probes(int count) {
    return IntStream.range(0, count)
        .mapToObj("{ probe: p%d, say: Hello }"::formatted)
        .collect(Collectors.joining(", "));
  }

  private static Arbitrary<String> objectives() {
    return Arbitraries.of(
            "availability: 99%",
            "availability: 100%",
            "availability: 99.95%",
            "latency-p90: 10s",
            "latency-max: 30s",
            "first-token: 1500ms")
        .set()
        .map(
            set ->
                set.stream()
                    .collect(
                        Collectors.toMap(text -> text.split(":")[0], text -> text, (one, _) -> one))
                    .values()
                    .stream()
                    .collect(Collectors.joining(", ")));
  }

  private static Arbitrary<String> schedules() {
    return Arbitraries.of(
        "rate(5 minutes)",
        "rate(17 minutes)",
        "rate(1 hour)",
        "rate(13 hours)",
        "rate(7 days)",
        "\"cron(0/5 8-18 ? * MON-FRI *)\"");
  }

  private static Arbitrary<List<String>> alarms() {
    return Arbitraries.of(Watching.ALARMS).list().uniqueElements();
  }

  private static Arbitrary<Duration> seconds() {
    return Arbitraries.integers().between(1, 900).map(Duration::ofSeconds);
  }

  private static Arbitrary<Optional<String>> estimates() {
    return Arbitraries.strings().alpha().optional();
  }

  private static Arbitrary<List<Mark>> marks() {
    return Arbitraries.strings()
        .alpha()
        .ofMinLength(1)
        .map(what -> new Mark(Instant.parse("2026-11-25T12:00:00Z"), what))
        .list()
        .ofMaxSize(3);
  }
}
