package dev.agentcanary.sim.agent.reply;

import dev.agentcanary.sim.agent.http.Framing;
import dev.agentcanary.sim.agent.http.Header;
import dev.agentcanary.sim.agent.http.Part;
import dev.agentcanary.sim.agent.http.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Makes the replies of one turn out of text.
///
/// A JSON reply comes whole when the latency is over. Of a stream, the headers come after
/// [#HEADERS_SHARE] of the latency, the first text after [#FIRST_TOKEN_SHARE], and the rest evenly
/// until it is over.
///
/// @param streaming whether this turn is answered with a stream
/// @param shape of the stream
/// @param latency simulated time from the request to the last byte
public record Replies(boolean streaming, StreamShape shape, Duration latency) {
  /// Part of the latency that has passed when a stream's headers are sent.
  public static final double HEADERS_SHARE = 0.1;

  /// Part of the latency that has passed when a stream's first text is sent.
  public static final double FIRST_TOKEN_SHARE = 0.3;

  private static final int WORDS_PER_DELTA = 3;

  /// With another latency.
  public Replies within(Duration otherLatency) {
    return new Replies(streaming, shape, otherLatency);
  }

  /// The text as this turn is answered.
  public Response of(String text) {
    return streaming ? stream(text) : whole(text);
  }

  /// The text as JSON, as the coach companion replies.
  public Response whole(String text) {
    return json("{\"response\": " + message(text) + "}");
  }

  /// A JSON body that comes when the latency is over.
  public Response json(String body) {
    return Response.of(200, "application/json", body).after(latency);
  }

  /// The text as an event stream.
  public Response stream(String text) {
    List<Part> parts = new ArrayList<>();
    shape.opening().forEach(data -> parts.add(event(data)));
    List<String> deltas = Deltas.of(text, WORDS_PER_DELTA);
    Duration wait = share(FIRST_TOKEN_SHARE - HEADERS_SHARE);
    Duration gap = share(1 - FIRST_TOKEN_SHARE).dividedBy(Math.max(1, deltas.size() - 1));
    for (String delta : deltas) {
      parts.add(event(shape.delta(delta)).after(wait));
      wait = gap;
    }
    shape.closing(text).forEach(data -> parts.add(event(data)));
    return new Response(
        200,
        List.of(
            new Header("Content-Type", "text/event-stream; charset=utf-8"),
            new Header("Cache-Control", "no-cache")),
        share(HEADERS_SHARE),
        Framing.CHUNKED,
        parts);
  }

  /// One server-sent event; text of several lines becomes several `data:` lines.
  public static Part event(String data) {
    return Part.of("data: " + data.replace("\n", "\ndata: ") + "\n\n");
  }

  /// The message object that agents wrap their text in.
  static String message(String text) {
    return "{\"role\": \"assistant\", \"content\": [{\"text\": " + Quoted.json(text) + "}]}";
  }

  private Duration share(double part) {
    return Duration.ofNanos(Math.round(latency.toNanos() * part));
  }
}
