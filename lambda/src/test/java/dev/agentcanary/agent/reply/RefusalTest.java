package dev.agentcanary.agent.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.OwnFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Which of the canary's own faults a refusal is.
class RefusalTest {
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final String NOW_AS_DATE = "Thu, 26 Nov 2026 10:00:00 GMT";
  private static final String IN_VAIN =
      "The request signature we calculated does not match the signature you provided.";

  static Stream<Arguments> refusals() {
    return Stream.of(
        row(403, "ExpiredTokenException", "The token is expired", OwnFault.CREDENTIALS_EXPIRED),
        row(401, "UnauthorizedException", "Token has expired", OwnFault.CREDENTIALS_EXPIRED),
        row(403, "UnrecognizedClientException", "invalid", OwnFault.CREDENTIALS_REFUSED),
        row(403, "InvalidSignatureException", IN_VAIN, OwnFault.CREDENTIALS_REFUSED),
        row(401, "UnauthorizedException", "Invalid Bearer token", OwnFault.CREDENTIALS_REFUSED),
        row(401, "", "", OwnFault.CREDENTIALS_REFUSED),
        row(403, "AccessDeniedException", "User is not authorized", OwnFault.DENIED),
        row(403, "", "Forbidden", OwnFault.DENIED),
        row(404, "ResourceNotFoundException", "No endpoint", OwnFault.WRONG_ARN),
        row(400, "ValidationException", "Invalid ARN format", OwnFault.WRONG_ARN),
        row(
            403,
            "AccessDeniedException",
            "Authorization method mismatch. The agent is configured for a different one",
            OwnFault.METHOD_MISMATCH),
        row(403, "MissingAuthenticationTokenException", "Missing", OwnFault.METHOD_MISMATCH),
        row(403, "IncompleteSignatureException", "'Bearer x'", OwnFault.METHOD_MISMATCH),
        row(
            403,
            "InvalidSignatureException",
            "Credential should be scoped to a valid region, not 'eu-west-9'.",
            OwnFault.BAD_REGION),
        row(403, "RequestTimeTooSkewed", "too large", OwnFault.CLOCK_SKEW),
        row(
            403,
            "InvalidSignatureException",
            "Signature expired: 20261126T094500Z is now earlier than 20261126T095500Z",
            OwnFault.CLOCK_SKEW),
        row(
            403,
            "InvalidSignatureException",
            "Signature not yet current: 20261126T101500Z is still later than 20261126T100500Z",
            OwnFault.CLOCK_SKEW),
        row(400, "ValidationException", "prompt is too long", OwnFault.BAD_REQUEST),
        row(405, "", "Method Not Allowed", OwnFault.BAD_REQUEST),
        row(302, "", "", OwnFault.BAD_REQUEST));
  }

  private static Arguments row(int status, String type, String message, OwnFault fault) {
    return argumentSet(status + " " + type + " " + message, status, type, message, fault);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void aRefusalIs(int status, String type, String message, OwnFault fault) {
    assertThat(refused(status, type, message, NOW_AS_DATE).fault()).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thu, 26 Nov 2026 10:07:03 GMT | the canary's clock is 7 min 3 s behind the service's",
        "Thu, 26 Nov 2026 09:00:00 GMT | the canary's clock is 60 min 0 s ahead of the service's"
      })
  void aSignatureThatIsNotTakenWhileTheClockIsMinutesOffIsTheClocks(String date, String says) {
    Answer.Refused refused = refused(403, "InvalidSignatureException", IN_VAIN, date);

    assertThat(refused.fault()).isEqualTo(OwnFault.CLOCK_SKEW);
    assertThat(refused.message()).endsWith(says);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thu, 26 Nov 2026 10:04:59 GMT | less than five minutes are allowed for",
        "yesterday | no date",
        "'' | nothing"
      })
  void aClockThatIsNotKnownToBeFarOffIsNoReason(String date, String why) {
    assertThat(refused(403, "InvalidSignatureException", IN_VAIN, date).fault())
        .as(why)
        .isEqualTo(OwnFault.CREDENTIALS_REFUSED);
  }

  @Test
  void whoIsKnownAndDeniedHasASignatureThatWasTakenWhateverTheClock() {
    assertThat(
            refused(403, "AccessDeniedException", "not authorized", "Thu, 26 Nov 2026 09:00:00 GMT")
                .fault())
        .isEqualTo(OwnFault.DENIED);
  }

  private static Answer.Refused refused(int status, String type, String message, String date) {
    WireReply reply =
        WireReply.of(
            status,
            Map.of("x-amzn-ErrorType", List.of(type), "Date", List.of(date)),
            new ByteArrayInputStream(
                ("{\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8)));
    try {
      return (Answer.Refused)
          new ReplyReader(AnswerSettings.DEFAULT, () -> NOW).read(reply, new Evidence(() -> 0, 0));
    } catch (IOException e) {
      throw new AssertionError("read from memory", e);
    }
  }
}
