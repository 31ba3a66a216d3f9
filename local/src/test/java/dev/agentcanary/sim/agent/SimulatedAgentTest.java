package dev.agentcanary.sim.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agentcanary.sim.agent.http.PortInUseException;
import dev.agentcanary.sim.agent.reply.StreamShape;
import dev.agentcanary.sim.time.Seed;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SimulatedAgentTest {
  private static final String SESSION = Caller.SESSION;

  @Test
  void anInvocationIsAnsweredAsTheCoachCompanionDoes() throws Exception {
    try (Caller caller = TestAgents.caller()) {
      HttpResponse<String> response = caller.ask(SESSION, "Hello");

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
      assertThat(response.body())
          .isEqualTo(
              "{\"response\": {\"role\": \"assistant\", \"content\": [{\"text\": \"%s\"}]}}"
                  .formatted(TestAgents.TEXT));
    }
  }

  @Test
  void everyResponseCarriesRequestIdTraceIdAndTheSession() throws Exception {
    try (Caller caller = TestAgents.caller()) {
      var headers = caller.ask(SESSION, "Hello").headers();

      assertThat(headers.firstValue("x-amzn-RequestId").orElseThrow()).hasSize(36);
      assertThat(headers.firstValue("X-Amzn-Trace-Id").orElseThrow()).startsWith("Root=1-");
      assertThat(headers.firstValue(Call.SESSION_HEADER)).contains(SESSION);
      assertThat(headers.firstValue("Date")).contains("Sun, 1 Nov 2026 12:00:00 GMT");
    }
  }

  @Test
  void theStreamIsGivenToWhoAcceptsItFirst() throws Exception {
    try (Caller caller = TestAgents.caller()) {
      HttpResponse<String> response =
          caller.accepting("text/event-stream, application/json").ask(SESSION, "Hello");

      assertThat(response.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/event-stream");
      assertThat(response.body())
          .startsWith("data: {\"init_event_loop\": true}\n\n")
          .contains("{\"delta\": {\"text\": \" well today. Shall\"}")
          .endsWith(
              "data: {\"message\": {\"role\": \"assistant\", \"content\": [{\"text\": \"%s\"}]}}\n\n"
                  .formatted(TestAgents.TEXT));
    }
  }

  @Test
  void aStreamCanBeForcedInAnotherShape() throws Exception {
    var settings = TestAgents.SETTINGS.withStreaming(Streaming.ALWAYS).withShape(StreamShape.RAW);
    try (Caller caller = Caller.signed(TestAgents.start(settings))) {
      assertThat(caller.ask(SESSION, "Hello").body())
          .isEqualTo(
              "data: You are doing\n\ndata:  well today. Shall\n\ndata:  we plan a\n\ndata:  walk? 🌱\n\n");
    }
  }

  @Test
  void sessionsAreOpenedByTheirFirstTurnAndEndedByAStop() throws Exception {
    try (Caller caller = TestAgents.caller()) {
      caller.ask(SESSION, "Hello");
      caller.ask(SESSION, "And?");
      assertThat(caller.agent().opened()).isEqualTo(1);
      assertThat(caller.agent().live()).isEqualTo(1);

      HttpResponse<String> stop = caller.stop(SESSION);

      assertThat(stop.statusCode()).isEqualTo(200);
      assertThat(stop.headers().firstValue(Call.SESSION_HEADER)).contains(SESSION);
      assertThat(caller.agent().stopped()).isEqualTo(1);
      assertThat(caller.agent().live()).isZero();
    }
  }

  @Test
  void aSessionThatIsNotThereCannotBeStopped() throws Exception {
    try (Caller caller = TestAgents.caller()) {
      HttpResponse<String> stop = caller.stop(SESSION);

      assertThat(stop.statusCode()).isEqualTo(404);
      assertThat(stop.headers().firstValue("x-amzn-ErrorType"))
          .contains("ResourceNotFoundException");
      assertThat(caller.agent().stopped()).isZero();
    }
  }

  @Test
  void onlyANewSessionHasAColdStart() throws Exception {
    List<Duration> slept = Collections.synchronizedList(new ArrayList<>());
    var settings =
        TestAgents.SETTINGS
            .withSpeed(10)
            .withLatencies((_, cold) -> Duration.ofSeconds(cold ? 8 : 3));
    try (Caller caller =
        Caller.signed(SimulatedAgent.start(settings, InstantSource.system(), slept::add))) {
      caller.ask(SESSION, "Hello");
      caller.ask(SESSION, "And?");

      assertThat(slept).containsExactly(Duration.ofMillis(800), Duration.ofMillis(300));
    }
  }

  @Test
  void anUnknownRuntimeOrEndpointIsNotFound() throws Exception {
    var settings = TestAgents.SETTINGS.withRuntimes(Set.of(Caller.RUNTIME));
    try (Caller caller = Caller.signed(TestAgents.start(settings))) {
      String known = Caller.runtime(Caller.RUNTIME);
      String other = Caller.runtime(Caller.RUNTIME.replace("coach", "couch"));

      assertThat(caller.post(known + "/invocations", SESSION, "{}").statusCode()).isEqualTo(200);
      assertThat(caller.post(other + "/invocations", SESSION, "{}").statusCode()).isEqualTo(404);
      assertThat(caller.post(known + "/invocations?qualifier=prod", SESSION, "{}").statusCode())
          .isEqualTo(404);
      assertThat(caller.agent().opened()).isEqualTo(1);
    }
  }

  @Test
  void aRuntimeMayBeNamedByIdAndAccount() throws Exception {
    try (Caller caller = TestAgents.caller()) {
      String target = "/runtimes/coach_companion-0ZUOP04U5z/invocations?accountId=123456789012";

      assertThat(caller.post(target, SESSION, "{}").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aSessionIdOfTheWrongLengthIsInvalid() throws Exception {
    try (Caller caller = TestAgents.caller()) {
      assertThat(caller.ask("x".repeat(33), "Hello").statusCode()).isEqualTo(200);
      assertThat(caller.ask("x".repeat(256), "Hello").statusCode()).isEqualTo(200);
      assertThat(caller.ask("x".repeat(257), "Hello").statusCode()).isEqualTo(400);

      HttpResponse<String> refused = caller.ask("x".repeat(32), "Hello");

      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.headers().firstValue("x-amzn-ErrorType")).contains("ValidationException");
      assertThat(refused.body())
          .contains("\"reason\": \"FieldValidationFailed\"")
          .contains("\"fieldList\": [{\"name\": \"runtimeSessionId\"");
    }
  }

  @Test
  void aTurnWithoutASessionGetsOne() throws Exception {
    try (Caller caller = TestAgents.caller()) {
      var headers = caller.ask("", "Hello").headers();

      assertThat(headers.firstValue(Call.SESSION_HEADER).orElseThrow()).hasSize(36);
      assertThat(caller.agent().live()).isEqualTo(1);
    }
  }

  @Test
  void aBodyThatIsNotJsonFailsInTheContainer() throws Exception {
    try (Caller caller = TestAgents.caller()) {
      String target = Caller.runtime(Caller.RUNTIME) + "/invocations";

      HttpResponse<String> failed = caller.post(target, SESSION, "hello");

      assertThat(failed.statusCode()).isEqualTo(424);
      assertThat(failed.body()).contains("Received error (400) from runtime");
      assertThat(caller.post("/invocations", SESSION, "hello").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void theContainerContractNeedsNoSignatureAndOpensNothingThatIsBilled() throws Exception {
    try (Caller caller = TestAgents.caller().authorized("")) {
      HttpResponse<String> response = caller.post("/invocations", SESSION, Caller.json("Hi"));

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).contains(TestAgents.TEXT);
      assertThat(caller.get("/ping").body())
          .isEqualTo("{\"status\": \"Healthy\", \"time_of_last_update\": 1793534400}");
      assertThat(caller.agent().opened()).isZero();
    }
  }

  @Test
  void whatIsNoOperationIsUnknown() throws Exception {
    try (Caller caller = TestAgents.caller()) {
      assertThat(caller.get("/").statusCode()).isEqualTo(404);
      assertThat(caller.post("/oauth2/token", "", "").statusCode()).isEqualTo(404);
      assertThat(
              caller
                  .get(Caller.runtime(Caller.RUNTIME) + "/invocations")
                  .headers()
                  .firstValue("x-amzn-ErrorType"))
          .contains("UnknownOperationException");
    }
  }

  @Test
  void requestsAreLoggedWithoutSecrets() throws Exception {
    try (Caller caller = TestAgents.faulty("status-429:1")) {
      caller.ask(SESSION, "Hello");
      caller.stop(SESSION);

      List<Seen> seen = caller.agent().requests();

      assertThat(seen)
          .extracting(Seen::operation)
          .containsExactly(Operation.INVOKE, Operation.STOP);
      assertThat(seen.getFirst().fault()).contains("status-429");
      assertThat(seen.getFirst().session()).contains(SESSION);
      assertThat(seen.getFirst().body()).isEqualTo("{\"prompt\": \"Hello\"}");
      assertThat(seen.getFirst().headers()).containsEntry("authorization", "AWS4-HMAC-SHA256");
    }
  }

  @Test
  void theSameSeedAnswersTheSame() throws Exception {
    var settings = SimulatedAgentSettings.DEFAULT.withSeed(new Seed(42));
    List<String> answers = new ArrayList<>();
    for (int run = 0; run < 2; run++) {
      try (Caller caller = Caller.signed(TestAgents.start(settings))) {
        HttpResponse<String> response = caller.ask(SESSION, "Hello");
        answers.add(
            response.headers().firstValue("x-amzn-RequestId").orElseThrow() + response.body());
      }
    }

    assertThat(answers.getFirst()).isEqualTo(answers.getLast());
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    try (Caller caller = TestAgents.caller()) {
      int port = caller.agent().port();

      assertThatThrownBy(() -> TestAgents.start(TestAgents.SETTINGS.withPort(port)))
          .isInstanceOf(PortInUseException.class)
          .hasMessage("port " + port + ": already in use; take another, or 0 for any that is free");
    }
  }
}
