package dev.agentcanary.agent.wire;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/// One request. `Host` and `Content-Length` are added when it is sent.
///
/// @param path with its query, as it is written
/// @param headers in the order they are written
/// @param body not changed by anybody
public record Post(String path, Map<String, String> headers, byte[] body) {

  /// To a whole address, whose host is not looked at.
  public static Post to(URI uri, Map<String, String> headers, byte[] body) {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return new Post(
        uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery(), headers, body);
  }

  /// With further headers; one of the same name is replaced.
  public Post with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    for (Map.Entry<String, String> each : more.entrySet()) {
      all.keySet().removeIf(name -> name.equalsIgnoreCase(each.getKey()));
      all.put(each.getKey(), each.getValue());
    }
    return new Post(path, all, body);
  }
}
