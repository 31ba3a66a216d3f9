package dev.agentcanary.infra.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.Canaries;
import dev.agentcanary.infra.Canary;
import dev.agentcanary.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Any plan that is right synthesizes, to a function that ends before the next run begins.
class AnyPlanTest {
  private static final String SIGNED = "";
  private static final String BEARER =
      """

        auth:
          token-endpoint: https://auth.example.com/token
          secret: arn:aws:secretsmanager:eu-west-1:123456789012:secret:s-AbCdEf
      """
          .stripTrailing();

  @Property(tries = 20)
  void aPlanThatIsRightSynthesizes(@ForAll("plans") String yaml) throws IOException {
    Canary canary = Canaries.of(yaml);
    Path folder = Files.createTempDirectory("any-plan");
    try {
      Json.Obj function =
          (Json.Obj) Templates.resources(Templates.text(folder, canary)).get("Function");
      Json.Num timeout =
          (Json.Num) Templates.member(function, "Properties").get("Timeout").orElseThrow();

      assertThat(timeout.value().intValueExact())
          .isBetween(1, 900)
          .isLessThan((int) canary.plan().schedule().shortestGap().toSeconds());
    } finally {
      delete(folder);
    }
  }

  @Provide
  Arbitrary<String> plans() {
    Arbitrary<String> names =
        Arbitraries.strings().withCharRange('a', 'z').numeric().withChars('-').ofMaxLength(39);
    return Combinators.combine(
            names,
            Arbitraries.of(SIGNED, BEARER),
            schedules(),
            promises(),
            Arbitraries.integers().between(1, 200),
            Arbitraries.integers().between(128, 10_240),
            Arbitraries.of("1d", "30d", "1827d"))
        .as(AnyPlanTest::plan);
  }

  private static String plan(
      String name,
      String auth,
      String schedule,
      String promises,
      int probes,
      int memory,
      String retention) {
    return """
        canary: c%s
        agent:
          runtime: arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/a-AbCdEfGhIj%s
        regions: [eu-west-1]
        confirm: { rounds: 0 }
        function: { memory: %d, log-retention: %s }
        %s
        %s
        probes:
        %s"""
        .formatted(
            name,
            auth,
            memory,
            retention,
            schedule,
            promises,
            "  - { probe: p-INDEX, say: Hello, assert: [] }\n"
                .repeat(probes)
                .transform(text -> numbered(text, probes)));
  }

  private static String numbered(String text, int count) {
    String numbered = text;
    for (int i = 0; i < count; i++) {
      numbered = numbered.replaceFirst("INDEX", "" + i);
    }
    return numbered;
  }

  private static Arbitrary<String> schedules() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(2, 300).map("schedule: rate(%d minutes)"::formatted),
        Arbitraries.of(
            "schedule: rate(1 minute)",
            "schedule: rate(366 days)",
            "schedule: cron(* * * * ? *)",
            "schedule: cron(0/7 8-18 ? * MON-FRI *)\ntimezone: Australia/Lord_Howe",
            "schedule: cron(30 2 L * ? *)\ntimezone: America/New_York"));
  }

  private static Arbitrary<String> promises() {
    return Arbitraries.of(
        "objectives: {}",
        "objectives: { availability: 99.9%, latency-p90: 5s, latency-max: 20s, first-token: 1s }",
        "notify: { page: ['mailto:a@example.com', 'https://example.com/hook'] }",
        "notify: { ticket: ['arn:aws:sns:eu-west-1:123456789012:topic'], wrong: ticket }",
        "maintenance: [{ window: w, schedule: cron(0 2 * * SUN), duration: 2h }]",
        "tags: { team: a }");
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
