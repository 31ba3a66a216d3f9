package dev.agentcanary.sim.agent.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads the requests of one connection. Not for use by several threads.
final class RequestReader {
  /// The service's own limit of a payload.
  static final int MOST_BODY = 100_000_000;

  static final int MOST_HEAD = 64 * 1024;

  private static final byte[] CONTINUE =
      "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final InputStream in;
  private final OutputStream out;
  private int head;

  /// @param out for `100 Continue`
  RequestReader(InputStream in, OutputStream out) {
    this.in = new BufferedInputStream(in, 16 * 1024);
    this.out = out;
  }

  /// The next request; absent when the client closed the connection between requests.
  ///
  /// @throws MalformedRequest if it is none
  Optional<HttpRequest> next() throws IOException {
    head = 0;
    String start = line();
    if (start == null) {
      return Optional.empty();
    }
    String[] words = start.split(" ");
    if (words.length != 3 || !words[2].startsWith("HTTP/1.") || !words[1].startsWith("/")) {
      throw new MalformedRequest(400, "not an HTTP/1.1 request line");
    }
    Map<String, String> headers = headers();
    if ("100-continue".equalsIgnoreCase(headers.get("expect"))) {
      out.write(CONTINUE);
      out.flush();
    }
    byte[] body = body(headers);
    return Optional.of(
        new HttpRequest(words[0], words[1], headers, body, keepAlive(words[2], headers)));
  }

  /// Reads and forgets until the client closes the connection.
  void untilEnd() throws IOException {
    while (in.read() >= 0) {
      in.skip(in.available());
    }
  }

  private static boolean keepAlive(String version, Map<String, String> headers) {
    String connection = headers.getOrDefault("connection", "").toLowerCase(Locale.ROOT);
    return version.equals("HTTP/1.1")
        ? !connection.contains("close")
        : connection.contains("keep-alive");
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(); !"".equals(line); line = line()) {
      int colon = line == null ? -1 : line.indexOf(':');
      if (colon <= 0) {
        throw new MalformedRequest(400, "not a header line");
      }
      headers.merge(
          line.substring(0, colon).toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip(),
          (one, other) -> one + ", " + other);
    }
    return headers;
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
      return chunkedBody();
    }
    return exactly(size(headers.getOrDefault("content-length", "0"), 10));
  }

  private byte[] chunkedBody() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      head = 0;
      String line = line();
      int size = size(line == null ? "" : line.split(";")[0].strip(), 16);
      body.write(exactly(size));
      if (body.size() > MOST_BODY) {
        throw new MalformedRequest(413, "more than 100,000,000 bytes");
      }
      if (size == 0) {
        headers();
        return body.toByteArray();
      }
      line();
    }
  }

  private static int size(String text, int radix) throws IOException {
    long size;
    try {
      size = Long.parseLong(text, radix);
    } catch (NumberFormatException _) {
      throw new MalformedRequest(400, "not a length");
    }
    if (size < 0 || size > MOST_BODY) {
      throw new MalformedRequest(413, "more than 100,000,000 bytes");
    }
    return (int) size;
  }

  private byte[] exactly(int size) throws IOException {
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("the client left in the middle of the body");
    }
    return bytes;
  }

  /// One line without its end; `null` at the end of the stream.
  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        return null;
      }
      if (++head > MOST_HEAD) {
        throw new MalformedRequest(431, "more than 64 KiB of headers");
      }
      line.write(c);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
