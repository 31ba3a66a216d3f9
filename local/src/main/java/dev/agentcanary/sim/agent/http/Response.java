package dev.agentcanary.sim.agent.http;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An answer and its timeline.
///
/// @param status the HTTP status
/// @param headers without those that frame the body
/// @param before simulated time that passes before the status line
/// @param parts of the body, in order
public record Response(
    int status, List<Header> headers, Duration before, Framing framing, List<Part> parts) {
  public Response {
    headers = List.copyOf(headers);
    parts = List.copyOf(parts);
  }

  /// An answer in one piece, at once.
  public static Response of(int status, String contentType, String body) {
    return new Response(
        status,
        List.of(new Header("Content-Type", contentType)),
        Duration.ZERO,
        Framing.LENGTH,
        List.of(Part.of(body)));
  }

  /// The value of a header, whatever the case of `name`.
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  /// With a header in place of those of the same name.
  public Response with(String name, String value) {
    List<Header> others = new ArrayList<>(headers);
    others.removeIf(header -> header.name().equalsIgnoreCase(name));
    others.add(new Header(name, value));
    return new Response(status, others, before, framing, parts);
  }

  /// With a header beside those of the same name.
  public Response and(String name, String value) {
    List<Header> all = new ArrayList<>(headers);
    all.add(new Header(name, value));
    return new Response(status, all, before, framing, parts);
  }

  /// With the headers whose names it does not have yet.
  public Response withMissing(List<Header> more) {
    List<Header> all = new ArrayList<>(headers);
    more.stream().filter(header -> header(header.name()).isEmpty()).forEach(all::add);
    return new Response(status, all, before, framing, parts);
  }

  /// Later or earlier to start.
  public Response after(Duration time) {
    return new Response(status, headers, time, framing, parts);
  }

  /// With another body.
  public Response with(Framing otherFraming, List<Part> otherParts) {
    return new Response(status, headers, before, otherFraming, otherParts);
  }

  /// The body in one piece.
  public byte[] body() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    parts.forEach(part -> body.writeBytes(part.bytes()));
    return body.toByteArray();
  }

  /// The body's length in bytes.
  public long length() {
    return parts.stream().mapToLong(part -> part.bytes().length).sum();
  }
}
