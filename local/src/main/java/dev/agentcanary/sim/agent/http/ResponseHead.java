package dev.agentcanary.sim.agent.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The status line and headers as bytes.
final class ResponseHead {
  private static final Map<Integer, String> REASONS =
      Map.ofEntries(
          Map.entry(200, "OK"),
          Map.entry(302, "Found"),
          Map.entry(400, "Bad Request"),
          Map.entry(401, "Unauthorized"),
          Map.entry(402, "Payment Required"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(405, "Method Not Allowed"),
          Map.entry(409, "Conflict"),
          Map.entry(413, "Content Too Large"),
          Map.entry(424, "Failed Dependency"),
          Map.entry(429, "Too Many Requests"),
          Map.entry(431, "Request Header Fields Too Large"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(502, "Bad Gateway"),
          Map.entry(503, "Service Unavailable"),
          Map.entry(504, "Gateway Timeout"));

  private ResponseHead() {}

  static byte[] of(Response response) {
    String version = response.framing() == Framing.CLOSE ? "HTTP/1.0 " : "HTTP/1.1 ";
    StringBuilder head = new StringBuilder(version).append(response.status()).append(' ');
    head.append(REASONS.getOrDefault(response.status(), "")).append("\r\n");
    for (Header header : response.headers()) {
      head.append(header.name()).append(": ").append(header.value()).append("\r\n");
    }
    switch (response.framing()) {
      case LENGTH -> head.append("Content-Length: ").append(response.length()).append("\r\n");
      case CHUNKED -> head.append("Transfer-Encoding: chunked\r\n");
      case CLOSE, STATED -> {}
    }
    return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
