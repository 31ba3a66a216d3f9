package dev.agentcanary.aws;

import dev.agentcanary.agent.reply.ServiceError;
import dev.agentcanary.agent.reply.WireReply;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// A service of AWS that is asked a single question, signed with the SDK's signer: the SDK's own
/// module for a service would add a tenth to the function's size and hundreds of classes to a run.
///
/// Nothing is tried again. Every call throws an `IOException` if there is no reply, and the SDK's
/// `SdkException` if there are no credentials. Safe for use by many threads.
///
/// @param endpoint scheme and host; a path in it is not used
record SignedService(SignedWire wire, URI endpoint) {
  private static final int MOST_BYTES = 128 << 10;

  /// A service of a region.
  ///
  /// @param signingName as signatures name the service
  /// @param host the beginning of its host's name
  /// @param variable of the environment, which moves it
  static SignedService of(
      Map<String, String> environment,
      String signingName,
      String host,
      String variable,
      String region) {
    String regional = "https://" + host + "." + region + "." + Partition.domainOf(region);
    return new SignedService(
        new SignedWire(signingName, region, CredentialsChoice.of(environment)),
        URI.create(environment.getOrDefault(variable, regional)));
  }

  /// What came of a call.
  ///
  /// @param headers names in lower case
  /// @param body the first 128 KiB, as UTF-8
  /// @param members of the body; none if it is no object
  record Reply(int status, Map<String, String> headers, String body, Json.Obj members) {
    boolean successful() {
      return status == 200;
    }

    /// Of a reply that is not successful.
    ServiceError error() {
      return ServiceError.of(headers, body);
    }

    /// The member of that name; nothing if the body is no object, or has none.
    Optional<Json> member(String name) {
      return members.get(name);
    }

    /// The text of that member; empty if there is none.
    String text(String name) {
      return member(name).orElse(NOTHING) instanceof Json.Str(String text) ? text : "";
    }
  }

  private static final Json NOTHING = new Json.Null();

  /// `GET` of a path.
  Reply get(String path) throws IOException {
    return read(wire.get(endpoint.resolve(path)));
  }

  /// An operation of a service that speaks AWS JSON 1.1.
  ///
  /// @param target prefix and name of the operation
  Reply post(String target, Json input) throws IOException {
    Map<String, String> headers =
        Map.of("Content-Type", "application/x-amz-json-1.1", "X-Amz-Target", target);
    byte[] body = JsonText.write(input).getBytes(StandardCharsets.UTF_8);
    return read(wire.post(endpoint.resolve("/"), headers, body, () -> {}));
  }

  private static Reply read(WireReply reply) throws IOException {
    try (InputStream stream = reply.body()) {
      String body = new String(stream.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
      return new Reply(reply.status(), reply.headers(), body, members(body));
    }
  }

  private static Json.Obj members(String body) {
    return JsonText.parse(body) instanceof JsonText.Parsed.Value(Json.Obj object)
        ? object
        : new Json.Obj(Map.of());
  }
}
