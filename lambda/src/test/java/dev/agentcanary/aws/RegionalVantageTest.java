package dev.agentcanary.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Sight;
import dev.agentcanary.agent.contract.Line;
import dev.agentcanary.agent.contract.Ports;
import dev.agentcanary.agent.contract.Replies;
import dev.agentcanary.agent.contract.ScriptedServer;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is seen of a region, over real HTTP on the loopback.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RegionalVantageTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final URI NAMELESS = URI.create("http://agentcore.invalid");

  private final ScriptedServer endpoint = ScriptedServer.start();
  private final ScriptedServer witness = ScriptedServer.start();

  @AfterEach
  void close() {
    endpoint.close();
    witness.close();
  }

  @Test
  void anyStatusIsAnAnswerAndThenNobodyElseIsAsked() {
    endpoint.on("", Replies.error(403, "MissingAuthenticationTokenException", "no signature"));

    Sight sight = look(endpoint.uri(), witness.uri(), LONG);

    assertThat(sight)
        .isInstanceOfSatisfying(
            Sight.EndpointAnswers.class,
            seen -> assertThat(seen.endpoint().status()).isEqualTo(403));
    assertThat(witness.connections()).isZero();
    ScriptedServer.Request request = endpoint.requests("").getFirst();
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.headers()).doesNotContainKey("authorization");
  }

  @Test
  void anEndpointThatRefusesWhileTheWitnessAnswersIsDownForEveryone() {
    witness.on("", Replies.reply(302, "", "", "Location: http://agentcore.invalid/"));

    Sight sight = look(Ports.refusing(), witness.uri(), LONG);

    assertThat(sight)
        .isInstanceOfSatisfying(
            Sight.WitnessAnswers.class,
            seen -> {
              assertThat(seen.endpoint().resolved()).isTrue();
              assertThat(seen.endpoint().why()).contains("refused");
              assertThat(seen.witness().status()).isEqualTo(302);
            });
  }

  @Test
  void aNameThatDoesNotResolveIsTold() {
    assertThat(look(NAMELESS, witness.uri(), LONG))
        .isInstanceOfSatisfying(
            Sight.WitnessAnswers.class,
            seen ->
                assertThat(seen.endpoint())
                    .isEqualTo(new Sight.Silence(false, "its name does not resolve")));
  }

  @Test
  void nobodyAnswersWhereNoNameResolvesAndEveryPortRefuses() {
    assertThat(look(NAMELESS, NAMELESS, LONG)).isInstanceOf(Sight.NobodyAnswers.class);
    assertThat(look(Ports.refusing(), Ports.refusing(), LONG))
        .isInstanceOf(Sight.NobodyAnswers.class);
  }

  @Test
  void silenceIsGivenHalfOfTheTimeAndLeavesTheWitnessTheOther() {
    endpoint.on("", Line::holdUntilClientGoes);

    assertThat(look(endpoint.uri(), witness.uri(), Duration.ofSeconds(4)))
        .isInstanceOfSatisfying(
            Sight.WitnessAnswers.class, seen -> assertThat(seen.endpoint().why()).isNotBlank());
  }

  @Test
  void aConnectionThatBreaksOrIsNotTrustedIsNoAnswer() {
    endpoint.on("", Line::reset);
    assertThat(look(endpoint.uri(), witness.uri(), LONG)).isInstanceOf(Sight.WitnessAnswers.class);
    try (ScriptedServer untrusted = ScriptedServer.startSelfSigned()) {
      assertThat(look(untrusted.uri(), witness.uri(), LONG))
          .isInstanceOf(Sight.WitnessAnswers.class);
    }
  }

  @Test
  void anEndpointThatWasMovedHasNoWitness() {
    RegionalVantage moved = vantage(Map.of(), Optional.of(Ports.refusing()));

    assertThat(moved.witness()).isEmpty();
    assertThat(moved.look(LONG))
        .isInstanceOfSatisfying(
            Sight.Undecided.class,
            seen -> assertThat(seen.why()).contains("did not answer a second look either"));
  }

  @Test
  void asksTheRegionsOwnEndpointsUnlessToldOtherwise() {
    RegionalVantage ireland = vantage(Map.of(), Optional.empty());
    assertThat(ireland.endpoint()).hasToString("https://bedrock-agentcore.eu-west-1.amazonaws.com");
    assertThat(ireland.witness()).contains(URI.create("https://sts.eu-west-1.amazonaws.com"));
    assertThat(
            RegionalVantage.of(
                    new AwsSettings(Map.of(), Optional.empty()), "cn-north-1", System::nanoTime)
                .witness())
        .contains(URI.create("https://sts.cn-north-1.amazonaws.com.cn"));
    assertThat(
            vantage(
                    Map.of("AWS_ENDPOINT_URL_STS", "http://localhost:1"),
                    Optional.of(endpoint.uri()))
                .witness())
        .contains(URI.create("http://localhost:1"));
  }

  private static RegionalVantage vantage(Map<String, String> environment, Optional<URI> endpoint) {
    return RegionalVantage.of(
        new AwsSettings(environment, endpoint), "eu-west-1", System::nanoTime);
  }

  private static Sight look(URI endpoint, URI witness, Duration time) {
    return new RegionalVantage(endpoint, Optional.of(witness), System::nanoTime).look(time);
  }
}
