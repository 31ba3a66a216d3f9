package dev.agentcanary.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;

/// An agent on loopback whose delays are known: it takes as long as the prompt says ([Delays]) and
/// writes down how long it really took.
///
/// Answers every `…/invocations`, on the paths of AgentCore and of a container, and every
/// `…/stopruntimesession`. Start the JVM with `-Dsun.net.httpserver.nodelay=true`, or answers wait
/// 40 ms for an acknowledgement.
public final class KnownAgent implements AutoCloseable {
  private static final String SESSION = "X-Amzn-Bedrock-AgentCore-Runtime-Session-Id";
  private static final String ANSWER = "Welcome! I am your health coach and can plan a first goal.";

  private final HttpServer server;
  private final String scheme;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Truth> truths = new ConcurrentLinkedQueue<>();

  private KnownAgent(HttpServer server, String scheme) {
    this.server = server;
    this.scheme = scheme;
  }

  /// What happened to one prompt, in nanoseconds from the arrival of its last byte.
  ///
  /// @param firstNanos until the first bytes of the answer's text were sent
  /// @param totalNanos until its last ones were
  public record Truth(String prompt, String session, long firstNanos, long totalNanos) {}

  /// Over plain HTTP.
  public static KnownAgent http() throws IOException {
    return new KnownAgent(HttpServer.create(anyPort(), 0), "http").start();
  }

  /// Over TLS.
  public static KnownAgent https(SSLContext context) throws IOException {
    HttpsServer server = HttpsServer.create(anyPort(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return new KnownAgent(server, "https").start();
  }

  /// Its address, without a path.
  public URI uri() {
    return URI.create(scheme + "://localhost:" + server.getAddress().getPort());
  }

  /// What happened since the last call of this method.
  public List<Truth> takeTruths() {
    List<Truth> taken = List.copyOf(truths);
    truths.removeAll(taken);
    return taken;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private KnownAgent start() {
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
    return this;
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] request = exchange.getRequestBody().readAllBytes();
      long arrived = System.nanoTime();
      String session = exchange.getRequestHeaders().getFirst(SESSION);
      if (session != null) {
        exchange.getResponseHeaders().set(SESSION, session);
      }
      String path = exchange.getRequestURI().getPath();
      if (path.endsWith("/invocations")) {
        String prompt = prompt(new String(request, StandardCharsets.UTF_8));
        Truth truth = speak(exchange, prompt, session == null ? "" : session, arrived);
        truths.add(truth);
      } else if (path.endsWith("/stopruntimesession")) {
        whole(exchange, "{}");
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private static Truth speak(HttpExchange exchange, String prompt, String session, long arrived)
      throws IOException {
    Delays delays = Delays.in(prompt);
    if (delays.first().isEmpty()) {
      sleepUntil(arrived, delays.total());
      whole(exchange, "{\"result\":\"" + ANSWER + "\"}");
      long total = System.nanoTime() - arrived;
      return new Truth(prompt, session, total, total);
    }
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream body = exchange.getResponseBody()) {
      String[] words = ANSWER.split("(?<= )", 2);
      sleepUntil(arrived, delays.first().get());
      event(body, words[0]);
      long first = System.nanoTime() - arrived;
      sleepUntil(arrived, delays.total());
      event(body, words[1]);
      return new Truth(prompt, session, first, System.nanoTime() - arrived);
    }
  }

  private static void event(OutputStream body, String text) throws IOException {
    body.write(("data: {\"text\": \"" + text + "\"}\n\n").getBytes(StandardCharsets.UTF_8));
    body.flush();
  }

  private static void whole(HttpExchange exchange, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static void sleepUntil(long start, Duration delay) {
    long end = start + delay.toNanos();
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.interrupted()) {
        return;
      }
    }
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
