package dev.agentcanary.load.limits;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether AWS credentials of the environment outlive a test: nobody can renew those, while
/// profiles, roles and bearer tokens are renewed as the test goes on.
///
/// `AWS_CREDENTIAL_EXPIRATION` is what `aws configure export-credentials --format env` writes.
///
/// @param environment the process's
public record Credentials(Map<String, String> environment) {
  private static final String UNTIL = "AWS_CREDENTIAL_EXPIRATION";

  /// A refusal if they are known to end before the test does.
  ///
  /// @param now the time
  /// @param length of the test, with what its last turns take
  public Optional<Refusal> refusal(Instant now, Duration length) {
    return temporary()
        ? until()
            .filter(end -> end.isBefore(now.plus(length)))
            .map(
                end ->
                    new Refusal(
                        UNTIL,
                        "the credentials of the environment end at %s, before the test does; get new"
                                .formatted(end)
                            + " ones, or write a shorter --duration"))
        : Optional.empty();
  }

  /// What should be known before; for people.
  public List<String> cautions() {
    return temporary() && until().isEmpty()
        ? List.of(
            "temporary credentials from the environment cannot be renewed; if they end during the"
                + " test, its turns fail from then on")
        : List.of();
  }

  private boolean temporary() {
    return environment.containsKey("AWS_ACCESS_KEY_ID")
        && environment.containsKey("AWS_SESSION_TOKEN");
  }

  private Optional<Instant> until() {
    try {
      return Optional.ofNullable(environment.get(UNTIL)).map(Instant::parse);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
