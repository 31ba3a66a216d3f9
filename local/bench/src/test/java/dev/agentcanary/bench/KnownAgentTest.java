package dev.agentcanary.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.aws.RuntimeLookout;
import dev.agentcanary.outcome.Footprint;
import dev.agentcanary.outcome.Rollout;
import dev.agentcanary.plan.FootprintLimits;
import dev.agentcanary.plan.RuntimeArn;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownAgentTest {
  private static final String SESSION = "X-Amzn-Bedrock-AgentCore-Runtime-Session-Id";

  @Test
  void delaysSurviveThePrompt() {
    Delays streamed = Delays.streamed(Duration.ofMillis(30), Duration.ofMillis(50));
    Delays whole = Delays.whole(Duration.ofMillis(50));

    assertThat(Delays.in(streamed.prompt())).isEqualTo(streamed);
    assertThat(Delays.in(whole.prompt())).isEqualTo(whole);
    assertThat(Delays.in("anything else")).isEqualTo(Delays.DEFAULT);
  }

  @Test
  void aWholeAnswerTakesAsLongAsAskedAndIsWrittenDown() throws Exception {
    try (KnownAgent agent = KnownAgent.http();
        HttpClient client = HttpClient.newHttpClient()) {
      String prompt = Delays.whole(Duration.ofMillis(30)).prompt();

      HttpResponse<String> answer = ask(client, agent, prompt);

      assertThat(answer.body()).contains("\"result\":\"Welcome");
      assertThat(answer.headers().firstValue(SESSION)).contains("s-1");
      KnownAgent.Truth truth = agent.truths(1).getFirst();
      assertThat(truth.prompt()).isEqualTo(prompt);
      assertThat(truth.session()).isEqualTo("s-1");
      assertThat(truth.totalNanos()).isGreaterThanOrEqualTo(30_000_000);
      assertThat(truth.firstNanos()).isEqualTo(truth.totalNanos());
      assertThat(agent.truths(0)).isEmpty();
    }
  }

  @Test
  void aStreamedAnswerComesInTwoEvents(@TempDir Path directory) throws Exception {
    Certificate certificate = Certificate.make(directory);
    try (KnownAgent agent = KnownAgent.https(certificate.context());
        HttpClient client = HttpClient.newBuilder().sslContext(certificate.context()).build()) {
      Delays delays = Delays.streamed(Duration.ofMillis(10), Duration.ofMillis(30));

      HttpResponse<String> answer = ask(client, agent, delays.prompt());

      assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
      assertThat(answer.body().lines().filter(line -> line.startsWith("data: "))).hasSize(2);
      KnownAgent.Truth truth = agent.truths(1).getFirst();
      assertThat(truth.firstNanos()).isBetween(10_000_000L, truth.totalNanos() - 1);
      assertThat(truth.totalNanos()).isGreaterThanOrEqualTo(30_000_000);
    }
  }

  @Test
  void itsEndpointIsDescribedAsReady() throws Exception {
    try (KnownAgent agent = KnownAgent.http()) {
      AwsSettings aws =
          AwsSettings.at(
              agent.uri(), Map.of("AWS_ACCESS_KEY_ID", "warm", "AWS_SECRET_ACCESS_KEY", "warm"));
      RuntimeArn arn =
          RuntimeArn.parse("arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/a-0ZUOP04U5z")
              .orElseThrow();

      Footprint seen =
          RuntimeLookout.of(arn, "DEFAULT", FootprintLimits.NONE, aws)
              .look(Instant.parse("2026-11-01T00:05:00Z"), Duration.ofSeconds(30));

      assertThat(seen.rollout())
          .isInstanceOfSatisfying(
              Rollout.Seen.class,
              version -> assertThat(version.stage()).isEqualTo(Rollout.Stage.DONE));
    }
  }

  private static HttpResponse<String> ask(HttpClient client, KnownAgent agent, String prompt)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(agent.uri().resolve("/invocations"))
            .header(SESSION, "s-1")
            .POST(HttpRequest.BodyPublishers.ofString("{\"prompt\":\"" + prompt + "\"}"))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
