package dev.agentcanary.sim.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// The Lambda Runtime API (version 2018-06-01) for one function, on a free loopback port.
///
/// `GET …/next` waits until an event is enqueued; `…/response`, `…/error` and `…/init/error` are
/// kept as the invocation's [Completion] or the failure of the start. Bodies are UTF-8 text. Safe
/// for use by many threads.
public final class FakeRuntimeApi implements AutoCloseable {
  private static final String RUNTIME = "/2018-06-01/runtime/";
  private static final String INVOCATION = RUNTIME + "invocation/";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final InstantSource clock;
  private final LongSupplier nanos;
  private final AtomicLong lastId = new AtomicLong();
  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final Map<String, Invocation> running = new ConcurrentHashMap<>();
  private final CompletableFuture<Long> firstNext = new CompletableFuture<>();
  private final CompletableFuture<Completion.Failed> initError = new CompletableFuture<>();

  private FakeRuntimeApi(HttpServer server, InstantSource clock, LongSupplier nanos) {
    this.server = server;
    this.clock = clock;
    this.nanos = nanos;
  }

  /// Starts serving.
  ///
  /// @param clock for deadlines, which the function reads as wall-clock time
  /// @param nanos for durations: `System::nanoTime`
  public static FakeRuntimeApi start(InstantSource clock, LongSupplier nanos) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    FakeRuntimeApi api = new FakeRuntimeApi(server, clock, nanos);
    server.setExecutor(api.threads);
    server.createContext("/", api::answer);
    server.start();
    return api;
  }

  /// Host and port, the value of `AWS_LAMBDA_RUNTIME_API`.
  public String address() {
    return server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort();
  }

  /// The time at which the function first asked for work: its INIT is over.
  public CompletableFuture<Long> firstNext() {
    return firstNext.copy();
  }

  /// What the function posted when its INIT failed.
  public CompletableFuture<Completion.Failed> initError() {
    return initError.copy();
  }

  /// Adds an event for the next free `/next`, after those that were added before.
  public Invocation enqueue(InvocationRequest request) {
    String id = new UUID(0x4000L, 0x8000_0000_0000_0000L | lastId.incrementAndGet()).toString();
    Invocation invocation = new Invocation(id, request);
    waiting.add(invocation);
    return invocation;
  }

  /// Stops serving; a function that waits for work is cut off.
  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.equals(INVOCATION + "next")) {
        next(exchange);
      } else if (path.equals(RUNTIME + "init/error")) {
        initError.complete(failed(exchange));
        accepted(exchange);
      } else {
        posted(exchange, path);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    firstNext.complete(nanos.getAsLong());
    Invocation invocation = waiting.take();
    InvocationRequest request = invocation.request();
    running.put(invocation.requestId(), invocation);
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
    headers.set(
        "Lambda-Runtime-Deadline-Ms",
        Long.toString(clock.instant().plus(request.timeout()).toEpochMilli()));
    headers.set("Lambda-Runtime-Invoked-Function-Arn", LambdaProcess.FUNCTION_ARN);
    if (!request.traceId().isEmpty()) {
      headers.set("Lambda-Runtime-Trace-Id", request.traceId());
    }
    invocation.handOver(nanos.getAsLong());
    send(exchange, 200, request.event());
  }

  private void posted(HttpExchange exchange, String path) throws IOException {
    String id = path.startsWith(INVOCATION) ? path.substring(INVOCATION.length()) : "";
    int slash = id.indexOf('/');
    Optional<Invocation> invocation =
        Optional.ofNullable(running.get(slash < 0 ? "" : id.substring(0, slash)));
    switch (slash < 0 ? "" : id.substring(slash)) {
      case "/response" -> {
        Completion reply = new Completion.Responded(body(exchange), nanos.getAsLong());
        complete(exchange, invocation, reply);
      }
      case "/error" -> complete(exchange, invocation, failed(exchange));
      default -> send(exchange, 404, "{\"errorType\":\"NotFound\"}");
    }
  }

  private void complete(HttpExchange exchange, Optional<Invocation> invocation, Completion reply)
      throws IOException {
    if (invocation.isEmpty()) {
      send(exchange, 400, "{\"errorType\":\"InvalidRequestID\"}");
      return;
    }
    accepted(exchange);
    invocation.get().complete(reply);
  }

  private Completion.Failed failed(HttpExchange exchange) throws IOException {
    String type = exchange.getRequestHeaders().getFirst("Lambda-Runtime-Function-Error-Type");
    String body = body(exchange);
    return new Completion.Failed(type == null ? "" : type, body, nanos.getAsLong());
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void accepted(HttpExchange exchange) throws IOException {
    send(exchange, 202, "{\"status\":\"OK\"}");
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
