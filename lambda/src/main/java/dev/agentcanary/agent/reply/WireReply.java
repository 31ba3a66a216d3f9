package dev.agentcanary.agent.reply;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A reply as a transport hands it over: the headers have been read, the body has not.
///
/// @param headers names in lower case, several values joined by `, `, equal ones once: a proxy that
///   says a content type twice says the same
/// @param body must return what has arrived without waiting for more; closing it ends the exchange
public record WireReply(int status, Map<String, String> headers, InputStream body) {

  /// From headers as HTTP clients give them.
  public static WireReply of(int status, Map<String, List<String>> headers, InputStream body) {
    Map<String, String> joined = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      if (header.getKey() != null) {
        joined.put(
            header.getKey().toLowerCase(Locale.ROOT),
            String.join(", ", new LinkedHashSet<>(header.getValue())));
      }
    }
    return new WireReply(status, joined, body);
  }

  /// Whether the status says success.
  boolean successful() {
    return status >= 200 && status < 300;
  }

  /// The value of a header, by its name in lower case.
  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
