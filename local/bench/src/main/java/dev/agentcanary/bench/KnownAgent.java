package dev.agentcanary.bench;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import dev.agentcanary.sim.agent.http.Framing;
import dev.agentcanary.sim.agent.http.HttpRequest;
import dev.agentcanary.sim.agent.http.HttpServer;
import dev.agentcanary.sim.agent.http.Part;
import dev.agentcanary.sim.agent.http.Response;
import dev.agentcanary.sim.agent.http.Wire;
import dev.agentcanary.sim.time.Pace;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/// An agent on loopback whose delays are known: it takes as long as the prompt says ([Delays]) and
/// writes down how long it really took.
///
/// Answers every `…/invocations`, on the paths of AgentCore and of a container, and every
/// `…/stopruntimesession`. It is the control plane too and describes every endpoint, with one
/// version that is ready.
public final class KnownAgent implements AutoCloseable {
  private static final String SESSION = "X-Amzn-Bedrock-AgentCore-Runtime-Session-Id";
  private static final String FIRST_WORD = "Welcome! ";
  private static final String OTHER_WORDS = "I am your coach and can plan a first goal.";
  private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final String DESCRIBED =
      """
      {"agentRuntimeEndpointArn":"arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/coach_companion-0ZUOP04U5z/runtime-endpoint/DEFAULT",\
      "agentRuntimeArn":"arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/coach_companion-0ZUOP04U5z",\
      "id":"DEFAULT","name":"DEFAULT","liveVersion":"7","targetVersion":"7","status":"READY",\
      "createdAt":"2026-10-01T09:00:00Z","lastUpdatedAt":"2026-10-20T09:00:00Z"}""";
  private static final long TO_WRITE_DOWN_SECONDS = 10;

  private final HttpServer server;
  private final String scheme;
  private final BlockingQueue<Truth> truths = new LinkedBlockingQueue<>();
  private volatile long heldUntil = System.nanoTime();

  private KnownAgent(String scheme, Optional<SSLContext> tls) {
    this.scheme = scheme;
    this.server = HttpServer.open(0, new Pace(Thread::sleep, 1), tls, this::answer);
  }

  /// What happened to one prompt, in nanoseconds from the arrival of its last byte. Nobody can have
  /// seen an answer earlier, so what is reported is never less.
  ///
  /// @param firstNanos until right before the first bytes of the answer's text were sent
  /// @param totalNanos until right before its last ones were
  public record Truth(String prompt, String session, long firstNanos, long totalNanos) {}

  /// Over plain HTTP.
  public static KnownAgent http() {
    return new KnownAgent("http", Optional.empty());
  }

  /// Over TLS.
  public static KnownAgent https(SSLContext context) {
    return new KnownAgent("https", Optional.of(context));
  }

  /// Its address, without a path.
  public URI uri() {
    return URI.create(scheme + "://localhost:" + server.port());
  }

  /// From now on, and for so long, no answer in one piece is sent.
  public void hold(Duration time) {
    heldUntil = System.nanoTime() + time.toNanos();
  }

  /// Forgets what happened so far.
  public void forget() {
    truths.clear();
  }

  /// What happened to that many prompts, waited for since a client may have its answer before it is
  /// written down here.
  ///
  /// @throws IllegalStateException if there were fewer or more
  public List<Truth> truths(int count) throws InterruptedException {
    List<Truth> taken = new ArrayList<>();
    for (int each = 0; each < count; each++) {
      Truth truth = truths.poll(TO_WRITE_DOWN_SECONDS, TimeUnit.SECONDS);
      if (truth == null) {
        throw new IllegalStateException("the agent was asked " + each + " times, not " + count);
      }
      taken.add(truth);
    }
    if (!truths.isEmpty()) {
      throw new IllegalStateException("the agent was asked more than " + count + " times");
    }
    return taken;
  }

  @Override
  public void close() {
    server.close();
  }

  private void answer(HttpRequest request, Wire wire) throws IOException, InterruptedException {
    long arrived = System.nanoTime();
    String session = request.header(SESSION).orElse("");
    if (request.path().endsWith("/invocations")) {
      String prompt = prompt(request.text());
      long[] sent = speak(Delays.in(prompt), session, wire);
      truths.add(new Truth(prompt, session, sent[0] - arrived, sent[1] - arrived));
    } else if (request.path().endsWith("/stopruntimesession")) {
      wire.send(Response.of(200, "application/json", "{}").with(SESSION, session));
    } else if (request.path().contains("/runtime-endpoints/")) {
      wire.send(Response.of(200, "application/json", DESCRIBED));
    } else {
      wire.send(Response.of(404, "application/json", "{}"));
    }
  }

  /// When the first and the last text were about to be sent.
  private long[] speak(Delays delays, String session, Wire wire)
      throws IOException, InterruptedException {
    if (delays.first().isEmpty()) {
      String body = "{\"result\":\"" + FIRST_WORD + OTHER_WORDS + "\"}";
      wire.pace().pause(delays.total());
      wire.pace().pause(Duration.ofNanos(Math.max(0, heldUntil - System.nanoTime())));
      long sending = System.nanoTime();
      wire.send(Response.of(200, "application/json", body).with(SESSION, session));
      return new long[] {sending, sending};
    }
    Duration first = delays.first().get();
    wire.sendHead(
        Response.of(200, "text/event-stream", "")
            .with(SESSION, session)
            .with(Framing.CHUNKED, List.of()));
    wire.pace().pause(first);
    long sendingFirst = System.nanoTime();
    wire.sendBytes(event(FIRST_WORD));
    wire.pace().pause(delays.total().minus(first));
    long sendingLast = System.nanoTime();
    wire.sendBytes(event(OTHER_WORDS));
    wire.sendBytes(LAST_CHUNK);
    return new long[] {sendingFirst, sendingLast};
  }

  private static byte[] event(String text) {
    return Wire.framed(Framing.CHUNKED, Part.of("data: {\"text\": \"" + text + "\"}\n\n").bytes());
  }

  private static String prompt(String payload) {
    return switch (JsonText.parse(payload)) {
      case JsonText.Parsed.Value(Json.Obj object)
          when object.get("prompt").orElse(null) instanceof Json.Str(String prompt) ->
          prompt;
      case JsonText.Parsed.Value _, JsonText.Parsed.Malformed _ -> "";
    };
  }
}
