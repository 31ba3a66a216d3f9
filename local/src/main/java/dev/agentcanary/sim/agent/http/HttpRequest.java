package dev.agentcanary.sim.agent.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One request as it was read.
///
/// @param method in upper case as sent
/// @param target path and query as sent, still encoded
/// @param headers names in lower case, several values joined by `, `
/// @param body all of it
/// @param keepAlive whether the client wants the connection kept
public record HttpRequest(
    String method, String target, Map<String, String> headers, byte[] body, boolean keepAlive) {

  /// The path, still encoded.
  public String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  /// The decoded segments of the path. An encoded slash does not separate.
  public List<String> segments() {
    return Arrays.stream(path().substring(1).split("/", -1)).map(HttpRequest::decoded).toList();
  }

  /// A parameter of the query.
  public Optional<String> query(String name) {
    int query = target.indexOf('?');
    return query < 0 ? Optional.empty() : form(target.substring(query + 1), name);
  }

  /// A field of a form-encoded body.
  public Optional<String> form(String name) {
    return form(text(), name);
  }

  /// The value of a header, whatever the case of `name`.
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /// The body in UTF-8.
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  private static Optional<String> form(String text, String name) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : text.split("&")) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.putIfAbsent(
            decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
      }
    }
    return Optional.ofNullable(fields.get(name));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }
}
