package dev.agentcanary.agent.contract;

import dev.agentcanary.agent.contract.ScriptedServer.Script;
import java.nio.charset.StandardCharsets;

/// Scripts of whole replies, right and wrong.
public final class Replies {
  public static final String HELLO =
      "{\"response\":{\"role\":\"assistant\",\"content\":[{\"text\":\"Hello\"}]}}";

  private Replies() {}

  /// A complete reply with its length.
  public static Script reply(int status, String contentType, String body, String... headers) {
    return line -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      line.say(head(status, contentType, headers) + "Content-Length: " + bytes.length + "\r\n\r\n");
      line.say(bytes);
    };
  }

  public static Script json(String body) {
    return reply(200, "application/json", body);
  }

  /// A stream, one chunk for each piece.
  public static Script stream(String... pieces) {
    return line -> {
      line.say(streamHead());
      for (String piece : pieces) {
        line.chunk(piece);
      }
      line.lastChunk();
    };
  }

  /// An error of the service as it models them.
  public static Script error(int status, String type, String message) {
    return reply(
        status,
        "application/json",
        "{\"message\":\"" + message + "\"}",
        "x-amzn-ErrorType: " + type,
        "x-amzn-RequestId: 11111111-2222-3333-4444-555555555555");
  }

  public static String streamHead() {
    return head(200, "text/event-stream") + "Transfer-Encoding: chunked\r\n\r\n";
  }

  static String head(int status, String contentType, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Status\r\n");
    if (!contentType.isEmpty()) {
      head.append("Content-Type: ").append(contentType).append("\r\n");
    }
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.toString();
  }
}
