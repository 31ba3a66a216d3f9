package dev.agentcanary.agent.reply;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The error in a reply whose status is no success: what the service, the container or something
/// between calls it, and says of it.
///
/// @param type of the header `x-amzn-ErrorType` or the body's `__type`, without the namespace
///   before `#` and the address after `:`; else what the body has instead; empty if nothing has it
/// @param message one line of the body, else of `WWW-Authenticate` (the JDK's `HttpURLConnection`
///   drops the body of a 401), empty if there is none
public record ServiceError(String type, String message) {
  private static final List<String> TYPES = List.of("__type", "code", "error_type", "type");
  private static final List<String> MESSAGES =
      List.of("message", "Message", "errorMessage", "error_description", "error", "detail");

  /// Reads it from headers and the beginning of the body.
  public static ServiceError of(Map<String, String> headers, String body) {
    Json json =
        switch (JsonText.parse(body)) {
          case JsonText.Parsed.Value(Json value) -> value;
          case JsonText.Parsed.Malformed _ -> new Json.Str(body);
        };
    String type =
        Optional.ofNullable(headers.get("x-amzn-errortype"))
            .or(() -> first(json, TYPES))
            .map(ServiceError::bare)
            .orElse("");
    String message = message(json);
    return new ServiceError(
        type,
        Messages.line(message.isBlank() ? headers.getOrDefault("www-authenticate", "") : message));
  }

  /// With the status, as one phrase: `HTTP 403 AccessDeniedException: …`.
  public String phrase(int status) {
    return "HTTP "
        + status
        + (type.isEmpty() ? "" : " " + type)
        + (message.isEmpty() ? ", no message" : ": " + message);
  }

  private static String message(Json json) {
    return switch (json) {
      case Json.Str(String text) -> text;
      case Json.Obj object ->
          object.get("error") instanceof Optional<Json> error
                  && error.isPresent()
                  && error.get() instanceof Json.Obj inner
              ? first(inner, MESSAGES).orElseGet(() -> JsonText.write(inner))
              : first(json, MESSAGES).orElse("");
      case Json.Arr _, Json.Num _, Json.Bool _, Json.Null _ -> JsonText.write(json);
    };
  }

  private static Optional<String> first(Json json, List<String> names) {
    if (json instanceof Json.Obj object) {
      for (String name : names) {
        if (object.get(name).orElse(json) instanceof Json.Str(String text) && !text.isBlank()) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  private static String bare(String type) {
    String name = type.substring(type.indexOf('#') + 1);
    int colon = name.indexOf(':');
    return Messages.line(colon < 0 ? name : name.substring(0, colon));
  }
}
