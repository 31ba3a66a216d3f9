package dev.agentcanary.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.contract.Line;
import dev.agentcanary.agent.contract.ScriptedServer;
import dev.agentcanary.outcome.Footprint;
import dev.agentcanary.outcome.LogActivity;
import dev.agentcanary.outcome.Rollout;
import dev.agentcanary.plan.FootprintLimits;
import dev.agentcanary.plan.RuntimeArn;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the two looks ask AWS, byte by byte over HTTP, and what they make of its replies.
class RuntimeLookoutTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Duration WITHIN = Duration.ofMinutes(15);
  private static final Duration PATIENT = Duration.ofSeconds(30);
  private static final RuntimeArn ARN =
      RuntimeArn.parse("arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/coach-A1b2C3d4E5")
          .orElseThrow();
  private static final String GROUP = "/aws/bedrock-agentcore/runtimes/coach-A1b2C3d4E5-live";
  private static final String ENDPOINT = "/runtimes/coach-A1b2C3d4E5/runtime-endpoints/live/";
  private static final String READY = endpoint("READY", "11", "11", "2026-11-25T11:52:00Z");
  private static final String ONE_EVENT = "{\"events\":[{\"message\":\"secret\"}]}";

  private final ScriptedServer server = ScriptedServer.start();
  private final Deque<String> control = new ArrayDeque<>();
  private final Deque<String> logs = new ArrayDeque<>();
  private final RuntimeLookout lookout = lookout(server.uri());

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void theVersionIsAskedOfTheEndpointAndTheLogForOneEventBothSignedByIam() {
    control.add(reply(200, READY));
    logs.add(reply(200, ONE_EVENT));

    Footprint seen = look();

    assertThat(seen.logs()).isEqualTo(new LogActivity.Written(WITHIN));
    assertThat(seen.rollout())
        .isEqualTo(
            new Rollout.Seen(
                Optional.of(11),
                Optional.of(11),
                "READY",
                "",
                Instant.parse("2026-11-25T11:52:00Z"),
                Optional.empty(),
                Rollout.Stage.DONE));
    ScriptedServer.Request version = request(ENDPOINT);
    assertThat(version.method()).isEqualTo("GET");
    assertThat(version.headers().get("authorization"))
        .contains("/eu-west-1/bedrock-agentcore/aws4_request");
    ScriptedServer.Request events = request("/");
    assertThat(events.headers())
        .containsEntry("x-amz-target", "Logs_20140328.FilterLogEvents")
        .containsEntry("content-type", "application/x-amz-json-1.1");
    assertThat(events.headers().get("authorization")).contains("/eu-west-1/logs/aws4_request");
    assertThat(events.body())
        .isEqualTo(
            "{\"logGroupName\":\"%s\",\"startTime\":%d,\"limit\":1}"
                .formatted(GROUP, NOW.minus(WITHIN).toEpochMilli()));
  }

  @Test
  void aVersionThatChangedBetweenTwoRunsIsToldWithTheOneBefore() {
    control.add(reply(200, READY));
    control.add(reply(200, endpoint("UPDATING", "11", "12", "2026-11-25T11:59:00Z")));
    control.add(reply(200, endpoint("READY", "12", "12", "2026-11-25T11:59:30Z")));
    control.add(reply(200, endpoint("READY", "12", "12", "2026-11-25T11:59:30Z")));

    assertThat(seen().stage()).isEqualTo(Rollout.Stage.DONE);
    assertThat(seen().stage()).isEqualTo(Rollout.Stage.UNDER_WAY);
    assertThat(seen().before()).contains(11);
    assertThat(seen().before()).contains(11);
  }

  @Test
  void aLookAheadStandsForTheNextLookAtTheVersionAndForNoOther() {
    control.add(reply(200, READY));
    logs.add(reply(200, "{\"events\":[]}"));
    lookout.ahead(NOW.minusSeconds(60), PATIENT);

    Footprint first = lookNow();
    Footprint second = look();

    assertThat(((Rollout.Seen) first.rollout()).live()).contains(11);
    assertThat(first.logs()).isEqualTo(new LogActivity.Written(WITHIN));
    assertThat(((Rollout.Seen) second.rollout()).before()).isEmpty();
    assertThat(requests(ENDPOINT)).hasSize(2);
    assertThat(requests("/")).hasSize(3);
  }

  @Test
  void aLookAheadOfMoreThanAMinuteAgoIsMadeAgain() {
    control.add(reply(200, READY));
    control.add(reply(200, endpoint("READY", "12", "12", "2026-11-25T11:59:30Z")));
    logs.add(reply(200, ONE_EVENT));
    lookout.ahead(NOW.minusMillis(60_001), PATIENT);

    Rollout.Seen seen = seen();

    assertThat(seen.live()).contains(12);
    assertThat(seen.before()).contains(11);
  }

  @ParameterizedTest
  @CsvSource({
    "200, UPDATING",
    "200, UPDATE_FAILED",
    "500, ''",
  })
  void aLookAheadThatSawARolloutOrNothingIsMadeAgain(int status, String state) {
    control.add(reply(status, endpoint(state, "11", "12", "2026-11-25T11:59:30Z")));
    logs.add(reply(200, ONE_EVENT));
    lookout.ahead(NOW, PATIENT);
    control.add(reply(200, endpoint("READY", "12", "12", "2026-11-25T11:59:40Z")));

    assertThat(seen().live()).contains(12);
    assertThat(requests(ENDPOINT)).hasSize(2);
  }

  @Test
  void aFailedRolloutSaysWhy() {
    control.add(
        reply(
            200,
            "{\"status\":\"CREATE_FAILED\",\"failureReason\":\"no such image\","
                + "\"lastUpdatedAt\":1764072000.5}"));

    Rollout.Seen seen = seen();

    assertThat(seen.stage()).isEqualTo(Rollout.Stage.FAILED);
    assertThat(seen.failure()).isEqualTo("no such image");
    assertThat(seen.live()).isEmpty();
    assertThat(seen.since()).isEqualTo(Instant.parse("2025-11-25T12:00:00.500Z"));
  }

  @Test
  void anEmptyPageOfTheLogWithATokenIsNotTheLast() {
    logs.add(reply(200, "{\"events\":[],\"nextToken\":\"more\"}"));
    logs.add(reply(200, ONE_EVENT));

    assertThat(look().logs()).isEqualTo(new LogActivity.Written(WITHIN));
    assertThat(server.requests("")).anyMatch(it -> it.body().contains("\"nextToken\":\"more\""));
  }

  @Test
  void aLogWithoutAnEventIsSilentAndOneThatIsNotThereIsMissing() {
    logs.add(reply(200, "{\"events\":[],\"searchedLogStreams\":[]}"));
    logs.add(
        reply(
            400,
            "{\"__type\":\"com.amazonaws.logs#ResourceNotFoundException\",\"message\":\"x\"}"));

    assertThat(look().logs()).isEqualTo(new LogActivity.Silent(GROUP, WITHIN));
    assertThat(look().logs()).isEqualTo(new LogActivity.NoGroup(GROUP));
  }

  @Test
  void aMissingPermissionIsNamedWithItsResources() {
    control.add(reply(403, "{\"__type\":\"AccessDeniedException\",\"message\":\"no\"}"));
    logs.add(reply(400, "{\"__type\":\"AccessDeniedException\",\"message\":\"no\"}"));

    Footprint seen = look();

    assertThat(seen.denied()).isTrue();
    assertThat(((Rollout.NotSeen) seen.rollout()).reason())
        .isEqualTo(
            "denied: the canary's role needs bedrock-agentcore:GetAgentRuntimeEndpoint on "
                + ARN
                + " and "
                + ARN
                + "/runtime-endpoint/live (HTTP 403 AccessDeniedException: no)");
    assertThat(((LogActivity.NotSeen) seen.logs()).reason())
        .isEqualTo(
            "denied: the canary's role needs logs:FilterLogEvents on"
                + " arn:aws:logs:eu-west-1:123456789012:log-group:"
                + GROUP
                + ":* (HTTP 400 AccessDeniedException: no)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "429 | {\"__type\":\"ThrottlingException\"} | HTTP 429 ThrottlingException, no message",
        "500 | oops | HTTP 500: oops",
        "403 | {\"__type\":\"ExpiredTokenException\"} | HTTP 403 ExpiredTokenException, no message",
        "200 | <html> | the endpoint was described without status or time",
        "200 | {\"status\":\"READY\",\"lastUpdatedAt\":\"yesterday\"} | the endpoint was described"
            + " without status or time"
      })
  void aLookThatCameToNothingIsNobodysFault(int status, String body, String reason) {
    control.add(reply(status, body));
    logs.add(reply(status == 200 ? 500 : status, body));

    Footprint seen = look();

    assertThat(seen.rollout()).isEqualTo(new Rollout.NotSeen(reason, false));
    assertThat(seen.logs()).isInstanceOf(LogActivity.NotSeen.class);
    assertThat(seen.denied()).isFalse();
  }

  @Test
  void aServiceThatNeverRepliesTakesNoMoreThanItsTime() {
    control.add("");
    logs.add("");

    Footprint seen = lookout.look(NOW, Duration.ofMillis(200));

    assertThat(seen.rollout()).isEqualTo(new Rollout.NotSeen("no answer within 200 ms", false));
    assertThat(seen.logs()).isEqualTo(new LogActivity.NotSeen("no answer within 200 ms", false));
  }

  @Test
  void nobodyListeningIsNotSeen() {
    URI gone = server.uri();
    server.close();

    Footprint seen = lookout(gone).look(NOW, PATIENT);

    assertThat(((Rollout.NotSeen) seen.rollout()).reason()).isEqualTo("Connection refused");
  }

  private Footprint look() {
    if (control.isEmpty()) {
      control.add(reply(200, READY));
    }
    return lookNow();
  }

  private Footprint lookNow() {
    if (logs.isEmpty()) {
      logs.add(reply(200, ONE_EVENT));
    }
    return lookout.look(NOW, PATIENT);
  }

  private Rollout.Seen seen() {
    return (Rollout.Seen) look().rollout();
  }

  private RuntimeLookout lookout(URI address) {
    server.on("", this::play);
    return RuntimeLookout.of(
        ARN,
        "live",
        new FootprintLimits(Optional.of(WITHIN), Optional.of(Duration.ofMinutes(30))),
        AwsSettings.at(
            address, Map.of("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY", "key")));
  }

  private synchronized void play(Line line) throws IOException {
    String reply = (line.request().path().equals("/") ? logs : control).remove();
    if (reply.isEmpty()) {
      line.holdUntilClientGoes();
    } else {
      line.say(reply);
    }
  }

  private ScriptedServer.Request request(String path) {
    List<ScriptedServer.Request> found = requests(path);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private List<ScriptedServer.Request> requests(String path) {
    return server.requests("").stream().filter(each -> each.path().equals(path)).toList();
  }

  private static String endpoint(String status, String live, String target, String updated) {
    return "{\"status\":\"%s\",\"liveVersion\":\"%s\",\"targetVersion\":\"%s\",\"lastUpdatedAt\":\"%s\"}"
        .formatted(status, live, target, updated);
  }

  private static String reply(int status, String body) {
    return "HTTP/1.1 %d Any\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(status, body.length(), body);
  }
}
