package dev.agentcanary.sim.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agentcanary.sim.agent.RawCaller.End;
import dev.agentcanary.sim.agent.RawCaller.Received;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each kind of fault looks like to a client.
class FaultyAgentTest {
  private static final String SESSION = Caller.SESSION;
  private static final String JSON = "application/json";
  private static final String STREAM = "text/event-stream";

  private static Received raw(String fault, String accept) throws Exception {
    try (Caller caller = TestAgents.faulty(fault);
        RawCaller raw = new RawCaller(caller.agent().port())) {
      return raw.invoke(accept).receive();
    }
  }

  private static long contentLength(Received received) {
    return received
        .head()
        .lines()
        .filter(line -> line.startsWith("Content-Length: "))
        .mapToLong(line -> Long.parseLong(line.substring(16)))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "status-400, 400, ValidationException, 0",
    "status-401, 401, UnauthorizedException, 0",
    "status-402, 402, ServiceQuotaExceededException, 0",
    "status-403, 403, AccessDeniedException, 0",
    "method-mismatch, 403, AccessDeniedException, 0",
    "status-404, 404, ResourceNotFoundException, 0",
    "status-409, 409, RetryableConflictException, 1",
    "status-424-container, 424, RuntimeClientError, 1",
    "status-424-startup, 424, RuntimeClientError, 0",
    "status-429, 429, ThrottlingException, 0",
    "status-500, 500, InternalServerException, 1",
    "status-502, 502, '', 1",
    "status-503, 503, '', 1",
    "status-504, 504, '', 1"
  })
  void aStatusComesWithItsModelledTypeAndLeavesSessionsAsTheServiceDoes(
      String fault, int status, String type, int live) throws Exception {
    try (Caller caller = TestAgents.faulty(fault)) {
      HttpResponse<String> response = caller.ask(SESSION, "Hello");

      assertThat(response.statusCode()).isEqualTo(status);
      assertThat(response.headers().firstValue("x-amzn-ErrorType").orElse("")).isEqualTo(type);
      assertThat(response.headers().firstValue("x-amzn-RequestId")).isPresent();
      assertThat(caller.agent().live()).isEqualTo(live);
    }
  }

  @Test
  void aConflictOnceIsOverAtTheRetryOfEachSession() throws Exception {
    try (Caller caller = TestAgents.faulty("status-409-once")) {
      assertThat(caller.ask(SESSION, "Hello").statusCode()).isEqualTo(409);
      assertThat(caller.ask(SESSION, "Hello").statusCode()).isEqualTo(200);
      assertThat(caller.ask("another-" + SESSION, "Hello").statusCode()).isEqualTo(409);
    }
  }

  @Test
  void aStartupFailureHitsNewSessionsOnly() throws Exception {
    try (Caller caller = TestAgents.caller()) {
      caller.ask(SESSION, "Hello");
      caller.agent().faults(TestAgents.specs("status-424-startup"));

      HttpResponse<String> cold = caller.ask("another-" + SESSION, "Hello");

      assertThat(cold.body()).contains("Runtime initialization time exceeded.");
      assertThat(caller.ask("another-" + SESSION, "Hello").statusCode()).isEqualTo(424);
      assertThat(caller.ask(SESSION, "Hello").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void refusingEndsWhenTheFaultIsLifted() throws Exception {
    try (Caller caller = TestAgents.caller()) {
      caller.ask(SESSION, "Hello");
      caller.agent().faults(TestAgents.specs("refuse-connection"));
      assertThatThrownBy(() -> new RawCaller(caller.agent().port()))
          .isInstanceOf(ConnectException.class);

      caller.agent().faults(List.of());
      try (RawCaller raw = new RawCaller(caller.agent().port())) {
        assertThat(raw.invoke(JSON).receive().text()).startsWith("HTTP/1.1 200 OK");
      }
    }
  }

  @Test
  void aResetComesBeforeTheHeadersOrInTheBody() throws Exception {
    assertThat(raw("reset-before-headers", JSON))
        .satisfies(
            received -> {
              assertThat(received.end()).isEqualTo(End.RESET);
              assertThat(received.bytes()).isEmpty();
            });
    assertThat(raw("reset-mid-body", JSON).end()).isEqualTo(End.RESET);
  }

  @Test
  void silenceIsSilent() throws Exception {
    try (Caller caller = TestAgents.faulty("silence");
        RawCaller raw = new RawCaller(caller.agent().port())) {
      Received received = raw.invoke(JSON).listen();

      assertThat(received.end()).isEqualTo(End.OPEN);
      assertThat(received.bytes()).isEmpty();
    }
  }

  @Test
  void aDripComesByteByByteAndNeverEnds() throws Exception {
    List<Duration> slept = Collections.synchronizedList(new ArrayList<>());
    var settings = TestAgents.SETTINGS.withFaults(TestAgents.specs("slow-drip"));
    try (SimulatedAgent agent = SimulatedAgent.start(settings, InstantSource.system(), slept::add);
        RawCaller raw = new RawCaller(agent.port())) {
      Received received = raw.invoke(JSON).receiveUntil("1\r\n]\r\n1\r\n}\r\n");

      assertThat(received.body()).startsWith("1\r\n{\r\n1\r\n\"\r\n1\r\nr\r\n");
      assertThat(raw.listen())
          .satisfies(
              rest -> {
                assertThat(rest.end()).isEqualTo(End.OPEN);
                assertThat(rest.bytes()).isEmpty();
              });
      assertThat(slept).hasSizeGreaterThan(100).containsOnly(Duration.ofSeconds(1));
    }
  }

  @Test
  void aCutStreamEndsWithoutItsLastChunk() throws Exception {
    Received received = raw("cut-stream", JSON);

    assertThat(received.end()).isEqualTo(End.CLOSED);
    assertThat(received.head())
        .contains("text/event-stream")
        .contains("Transfer-Encoding: chunked");
    assertThat(received.text())
        .contains("init_event_loop")
        .doesNotContain("\"message\"")
        .doesNotEndWith("0\r\n\r\n");
  }

  @Test
  void aCutBodyIsHalfOfWhatWasPromised() throws Exception {
    Received received = raw("cut-body", STREAM);

    assertThat(received.end()).isEqualTo(End.CLOSED);
    int sent = received.bytes().length - received.head().length() - 2;
    assertThat((long) sent).isEqualTo(contentLength(received) / 2);
  }

  @ParameterizedTest
  @CsvSource({"first, 0", "middle, 2", "last, 4"})
  void anErrorEventEndsAStreamThatStartedWell(String where, int deltas) throws Exception {
    try (Caller caller = TestAgents.faulty("error-event-" + where)) {
      HttpResponse<String> response = caller.ask(SESSION, "Hello");

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith(STREAM);
      assertThat(response.body().split("contentBlockDelta", -1)).hasSize(deltas + 1);
      assertThat(response.body())
          .endsWith("\"message\": \"An error occurred during streaming\"}\n\n");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "error-body-200     | application/json | {\"error\": \"Serialization failed\"",
        "wrong-content-type | text/html        | <html>",
        "malformed-json     | application/json | {\"response\": {\"role\": \"assistant\", \"content\": [{\"text\": \"Wel",
        "wrong-answer       | application/json | {\"response\": {\"role\": \"assistant\", \"content\": [{\"text\": \"Certainly."
      })
  void twoHundredDoesNotMeanWell(String fault, String type, String start) throws Exception {
    try (Caller caller = TestAgents.faulty(fault)) {
      HttpResponse<String> response = caller.ask(SESSION, "Hello");

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type")).contains(type);
      assertThat(response.body()).startsWith(start).doesNotContain(TestAgents.TEXT);
    }
  }

  @Test
  void anEmptyReplyHasNoBytes() throws Exception {
    try (Caller caller = TestAgents.faulty("empty-200")) {
      HttpResponse<String> response = caller.ask(SESSION, "Hello");

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isEmpty();
    }
  }

  @Test
  void anOversizedHeaderIsAMebibyte() throws Exception {
    assertThat(raw("oversized-header", JSON).head())
        .contains("X-Filler: xxx")
        .hasSizeGreaterThan(1 << 20);
    try (Caller caller = TestAgents.faulty("oversized-header")) {
      assertThatThrownBy(() -> caller.ask(SESSION, "Hello")).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aHugeAnswerHasTenMebibytes() throws Exception {
    try (Caller caller = TestAgents.faulty("huge-answer")) {
      assertThat(caller.ask(SESSION, "Hello").body()).hasSizeBetween(10 << 20, (10 << 20) + 1000);
    }
  }

  @Test
  void aSlowAnswerIsTheRightOneMuchLater() throws Exception {
    List<Duration> slept = Collections.synchronizedList(new ArrayList<>());
    var settings = TestAgents.SETTINGS.withFaults(TestAgents.specs("slow"));
    try (Caller caller =
        Caller.signed(SimulatedAgent.start(settings, InstantSource.system(), slept::add))) {
      assertThat(caller.ask(SESSION, "Hello").body()).contains(TestAgents.TEXT);
      assertThat(slept).containsExactly(Duration.ofSeconds(40));
    }
  }

  @Test
  void aCharacterCanBeSplitOverChunksAndIsStillRight() throws Exception {
    Received received = raw("split-utf8", JSON);

    assertThat(received.head()).contains("Transfer-Encoding: chunked");
    assertThat(received.bytes())
        .containsSequence('1', '\r', '\n', 0xF0, '\r', '\n', '1', '\r', '\n', 0x9F);
    try (Caller caller = TestAgents.faulty("split-utf8")) {
      assertThat(caller.ask(SESSION, "Hello").body()).contains(TestAgents.TEXT + " 💪🏽🌱");
      assertThat(caller.accepting(STREAM).ask(SESSION, "Hello").body()).contains(" 💪🏽🌱");
    }
  }

  @Test
  void theEchoOfTheSessionCanBeWrong() throws Exception {
    try (Caller caller = TestAgents.faulty("session-echo-wrong")) {
      assertThat(caller.ask(SESSION, "Hello").headers().allValues(Call.SESSION_HEADER))
          .containsExactly("somebody-elses-session-0000000000000000");
    }
  }

  @Test
  void aStopThatFailsLeavesTheSessionLive() throws Exception {
    try (Caller caller = TestAgents.faulty("stop-fails:1")) {
      assertThat(caller.ask(SESSION, "Hello").statusCode()).isEqualTo(200);
      assertThat(caller.stop(SESSION).statusCode()).isEqualTo(500);
      assertThat(caller.agent().live()).isEqualTo(1);
      assertThat(caller.stop(SESSION).statusCode()).isEqualTo(200);
      assertThat(caller.agent().live()).isZero();
    }
  }

  @Test
  void aFaultCanHitTheFirstTurnsOnly() throws Exception {
    try (Caller caller = TestAgents.faulty("status-500:2")) {
      List<Integer> statuses = new ArrayList<>();
      for (int turn = 0; turn < 4; turn++) {
        statuses.add(caller.ask(SESSION, "Hello").statusCode());
      }
      assertThat(statuses).containsExactly(500, 500, 200, 200);
    }
  }

  @Test
  void aFaultCanHitByChance() throws Exception {
    try (Caller caller = TestAgents.faulty("status-500@0.3")) {
      int failed = 0;
      for (int turn = 0; turn < 200; turn++) {
        failed += caller.ask(SESSION, "Hello").statusCode() == 500 ? 1 : 0;
      }
      assertThat(failed).isBetween(40, 80);
    }
  }

  @Test
  void theContainerContractHasTheSameFaults() throws Exception {
    try (Caller caller = TestAgents.faulty("status-503")) {
      assertThat(caller.post("/invocations", SESSION, Caller.json("Hello")).statusCode())
          .isEqualTo(503);
    }
  }
}
