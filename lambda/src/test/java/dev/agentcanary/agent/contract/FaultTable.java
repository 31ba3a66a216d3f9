package dev.agentcanary.agent.contract;

import static dev.agentcanary.agent.contract.Replies.error;
import static dev.agentcanary.agent.contract.Replies.head;
import static dev.agentcanary.agent.contract.Replies.json;
import static dev.agentcanary.agent.contract.Replies.reply;
import static dev.agentcanary.agent.contract.Replies.stream;
import static dev.agentcanary.agent.contract.Replies.streamHead;

import dev.agentcanary.agent.Answer;
import java.util.List;
import java.util.stream.Stream;

/// Every fault on the wire that does not depend on how the canary gets there.
public final class FaultTable {
  private FaultTable() {}

  public static Stream<FaultRow> rows() {
    return Stream.of(refusals(), servicesAndContainers(), bodies(), connections())
        .flatMap(List::stream);
  }

  private static List<FaultRow> refusals() {
    return List.of(
        new FaultRow(
            "400",
            error(400, "ValidationException", "bad session"),
            Answer.Refused.class,
            "ValidationException",
            "HTTP 400 ValidationException: bad session"),
        new FaultRow(
            "401",
            reply(
                401,
                "application/json",
                "{\"message\":\"Missing token\"}",
                "WWW-Authenticate: Bearer resource_metadata=\"https://example.com\"",
                "x-amzn-ErrorType: UnauthorizedException"),
            Answer.Refused.class,
            "UnauthorizedException",
            "HTTP 401 UnauthorizedException: "),
        new FaultRow(
            "403",
            error(403, "AccessDeniedException", "not authorized"),
            Answer.Refused.class,
            "AccessDeniedException",
            "not authorized"),
        new FaultRow(
            "method mismatch",
            error(
                403,
                "AccessDeniedException",
                "Authorization method mismatch. The agent is configured for a different method"),
            Answer.Refused.class,
            "AccessDeniedException",
            "add `agent.auth` to the plan if it has JWT authorization"),
        new FaultRow(
            "404",
            error(404, "ResourceNotFoundException", "no such endpoint"),
            Answer.Refused.class,
            "ResourceNotFoundException",
            "no such endpoint"),
        new FaultRow(
            "405",
            reply(405, "text/plain", "Method Not Allowed"),
            Answer.Refused.class,
            "",
            "HTTP 405: Method Not Allowed"),
        new FaultRow(
            "redirect",
            reply(302, "text/plain", "", "Location: http://127.0.0.1:1/elsewhere"),
            Answer.Refused.class,
            "",
            "a redirect is not followed"));
  }

  private static List<FaultRow> servicesAndContainers() {
    return List.of(
        new FaultRow(
            "402",
            error(402, "ServiceQuotaExceededException", "maxVms limit exceeded for account"),
            Answer.Throttled.class,
            "ServiceQuotaExceededException",
            "maxVms"),
        new FaultRow(
            "409 of another kind",
            error(409, "ConflictException", "busy"),
            Answer.Broken.class,
            "ConflictException",
            "busy"),
        new FaultRow(
            "424 from the container",
            error(
                424,
                "RuntimeClientError:http://internal.example/",
                "Received error (500) from runtime"),
            Answer.AgentError.class,
            "RuntimeClientError",
            "Received error (500)"),
        new FaultRow(
            "424 at start-up",
            error(
                424,
                "RuntimeClientError",
                "Runtime initialization time exceeded. Please make sure that initialization completes in 30s"),
            Answer.StartupFailed.class,
            "",
            "Runtime initialization time exceeded"),
        new FaultRow(
            "429",
            error(429, "ThrottlingException", "slow down"),
            Answer.Throttled.class,
            "ThrottlingException",
            "slow down"),
        new FaultRow(
            "500",
            error(500, "InternalServerException", "oops"),
            Answer.Broken.class,
            "InternalServerException",
            "HTTP 500 InternalServerException: oops"),
        new FaultRow(
            "502",
            reply(502, "text/html", "<html>bad gateway</html>"),
            Answer.Broken.class,
            "",
            "HTTP 502: <html>bad gateway</html>"),
        new FaultRow("503", reply(503, "", ""), Answer.Broken.class, "", "HTTP 503, no message"),
        new FaultRow(
            "504",
            reply(504, "application/json", "{\"__type\":\"ns#TimeoutException\"}"),
            Answer.Broken.class,
            "TimeoutException",
            "HTTP 504"));
  }

  private static List<FaultRow> bodies() {
    return List.of(
        new FaultRow(
            "200 with an error event first",
            stream(
                "data: {\"error\":\"boom\",\"error_type\":\"ValueError\"}\n\n", "data: \"x\"\n\n"),
            Answer.AgentError.class,
            "ValueError",
            "boom"),
        new FaultRow(
            "200 with an error event in the middle",
            stream(
                "data: {\"text\":\"a\"}\n\n",
                "event: error\ndata: boom\n\n",
                "data: {\"text\":\"b\"}\n\n"),
            Answer.AgentError.class,
            "",
            "boom"),
        new FaultRow(
            "200 with an error event last",
            stream(
                "data: {\"text\":\"a\"}\n\n",
                "data: {\"error\":\"boom\",\"error_type\":\"KeyError\",\"message\":\"An error occurred during streaming\"}\n\n"),
            Answer.AgentError.class,
            "KeyError",
            "boom"),
        new FaultRow(
            "200 with an error document",
            json("{\"error\":\"Serialization failed\",\"original_type\":\"Foo\"}"),
            Answer.AgentError.class,
            "",
            "Serialization failed (of Foo)"),
        new FaultRow("200 without a body", json(""), Answer.Empty.class, "", ""),
        new FaultRow(
            "200 without content",
            json("{\"response\":{\"role\":\"assistant\",\"content\":[]}}"),
            Answer.Empty.class,
            "",
            ""),
        new FaultRow(
            "200 with a stream without content",
            stream("data: {\"init_event_loop\":true}\n\n", ": ping\n\n"),
            Answer.Empty.class,
            "",
            ""),
        new FaultRow(
            "wrong content type",
            reply(200, "text/html; charset=utf-8", "<html>Sign in</html>"),
            Answer.Broken.class,
            "UnreadableReply",
            "content type text/html"),
        new FaultRow(
            "malformed JSON",
            json("{\"response\": nope}"),
            Answer.Broken.class,
            "UnreadableReply",
            "malformed JSON at 1:"),
        new FaultRow(
            "truncated JSON of the right length",
            json("{\"response\": \"Hel"),
            Answer.Broken.class,
            "UnreadableReply",
            "malformed JSON"),
        new FaultRow(
            "malformed JSON in an event",
            stream("data: {\"text\":\"Hel\n\n"),
            Answer.Broken.class,
            "UnreadableReply",
            "malformed JSON"));
  }

  private static List<FaultRow> connections() {
    return List.of(
        new FaultRow(
            "reset before a word",
            line -> line.reset(),
            Answer.Broken.class,
            "ConnectionReset",
            ""),
        new FaultRow(
            "closed before a word", line -> {}, Answer.Broken.class, "ConnectionReset", ""),
        new FaultRow(
            "reset in the stream",
            line -> {
              line.say(streamHead());
              line.chunk("data: {\"text\":\"a\"}\n\n");
              line.reset();
            },
            Answer.Broken.class,
            "",
            ""),
        new FaultRow(
            "stream that is cut",
            line -> {
              line.say(streamHead());
              line.chunk("data: {\"text\":\"a\"}\n\n");
            },
            Answer.Broken.class,
            "CutStream",
            "the stream was cut after 20 bytes"),
        new FaultRow(
            "body shorter than its length",
            line -> line.say(head(200, "application/json") + "Content-Length: 99\r\n\r\n\"Hello\""),
            Answer.Broken.class,
            "CutStream",
            "the stream was cut after 7 bytes"),
        new FaultRow(
            "oversized header",
            line ->
                line.say(
                    head(200, "application/json", "X-Huge: " + "h".repeat(600_000))
                        + "Content-Length: 7\r\n\r\n\"Hello\""),
            Answer.Broken.class,
            "",
            ""),
        new FaultRow(
            "no HTTP at all",
            line -> line.say("SSH-2.0-OpenSSH_9.6\r\n\r\n"),
            Answer.Broken.class,
            "",
            ""));
  }
}
