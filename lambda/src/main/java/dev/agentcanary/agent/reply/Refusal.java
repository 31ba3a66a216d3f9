package dev.agentcanary.agent.reply;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.agent.OwnFault;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/// A reply that refuses the canary (3xx, 4xx), and what is wrong with the canary by it.
///
/// Types and messages are those of AWS's signature version 4 and of AgentCore's documentation.
///
/// @param now by the canary's clock
record Refusal(int status, ServiceError error, Exchange exchange, Instant now) {
  /// What the service allows a signature's time to be off, either way.
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final Set<String> EXPIRED = Set.of("ExpiredToken", "ExpiredTokenException");
  private static final Set<String> SKEWED =
      Set.of("RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture");

  /// What an IAM runtime says to a bearer token, which is no signature.
  private static final Set<String> UNSIGNED =
      Set.of(
          "IncompleteSignature",
          "IncompleteSignatureException",
          "MissingAuthenticationToken",
          "MissingAuthenticationTokenException");

  private static final Set<String> UNKNOWN =
      Set.of(
          "UnrecognizedClientException",
          "InvalidClientTokenId",
          "InvalidSignatureException",
          "SignatureDoesNotMatch",
          "UnauthorizedException");

  Answer answer() {
    OwnFault fault = fault();
    return new Answer.Refused(fault, error.type(), error.phrase(status) + advice(fault), exchange);
  }

  /// The first rule that holds.
  private OwnFault fault() {
    String type = error.type();
    if (says("Authorization method mismatch") || UNSIGNED.contains(type)) {
      return OwnFault.METHOD_MISMATCH;
    }
    if (SKEWED.contains(type) || says("Signature expired") || says("Signature not yet current")) {
      return OwnFault.CLOCK_SKEW;
    }
    if (EXPIRED.contains(type) || status == 401 && says("expired")) {
      return OwnFault.CREDENTIALS_EXPIRED;
    }
    if (says("Credential should be scoped to a valid region")) {
      return OwnFault.BAD_REGION;
    }
    if (type.equals("AccessDeniedException")) {
      return OwnFault.DENIED;
    }
    if ((status == 401 || status == 403) && tooFar(skew())) {
      return OwnFault.CLOCK_SKEW;
    }
    if (status == 401 || UNKNOWN.contains(type)) {
      return OwnFault.CREDENTIALS_REFUSED;
    }
    return byStatus();
  }

  private OwnFault byStatus() {
    return switch (status) {
      case 403 -> OwnFault.DENIED;
      case 404 -> OwnFault.WRONG_ARN;
      case 400 -> says("ARN") || says("arn:") ? OwnFault.WRONG_ARN : OwnFault.BAD_REQUEST;
      default -> OwnFault.BAD_REQUEST;
    };
  }

  private boolean says(String words) {
    return error.message().contains(words);
  }

  private String advice(OwnFault fault) {
    if (fault == OwnFault.METHOD_MISMATCH) {
      return " — the runtime takes the other method: add `agent.auth` to the plan if it has JWT"
          + " authorization, remove it if it has IAM authorization";
    }
    if (fault == OwnFault.CLOCK_SKEW) {
      return off();
    }
    return status < 400 ? " — a redirect is not followed: put the final address in the plan" : "";
  }

  private String off() {
    Optional<Duration> skew = skew();
    if (skew.isEmpty()) {
      return "";
    }
    Duration by = skew.get().abs();
    return " — the canary's clock is "
        + (by.toMinutes() > 0 ? by.toMinutes() + " min " : "")
        + by.toSecondsPart()
        + " s "
        + (skew.get().isNegative() ? "behind" : "ahead of")
        + " the service's";
  }

  private static boolean tooFar(Optional<Duration> skew) {
    return skew.isPresent() && skew.get().abs().compareTo(TOLERANCE) >= 0;
  }

  /// How far the canary's clock is ahead of the one that wrote the reply, to the second.
  private Optional<Duration> skew() {
    Optional<String> date = exchange.header("date");
    if (date.isEmpty()) {
      return Optional.empty();
    }
    try {
      Instant theirs = DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.get(), Instant::from);
      return Optional.of(Duration.between(theirs, now));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
