package dev.agentcanary.plan;

import java.net.URI;
import java.util.Optional;

/// A client-credentials grant (RFC 6749 §4.4).
///
/// @param tokenEndpoint HTTPS, or HTTP on the loopback
/// @param credentials where client id and secret come from; never the secret itself
/// @param scope asked for, space separated
public record TokenGrant(URI tokenEndpoint, Credentials credentials, Optional<String> scope) {

  /// Where client id and secret come from.
  public sealed interface Credentials {
    /// A Secrets Manager secret whose string is JSON with `client-id` and `client-secret`.
    record Secret(String arn) implements Credentials {}

    /// Two environment variables, by name; for the laptop.
    record Environment(String clientId, String clientSecret) implements Credentials {}
  }
}
