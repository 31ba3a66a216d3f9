package dev.agentcanary.sim.states;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// The parts of Step Functions and S3 that load tests use, over HTTP, as the SDK's clients speak to
/// them: the state machine of a synthesized template runs with functions of this process.
public final class SimulatedCloud implements AutoCloseable {
  /// Files by bucket and key, e.g. `/bucket/tests/a.json`.
  public final Map<String, String> files = new ConcurrentHashMap<>();

  private final HttpServer server;
  private final String machine;
  private final StateMachine.Task functions;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile Optional<String> failure = Optional.empty();

  private SimulatedCloud(HttpServer server, String machine, StateMachine.Task functions) {
    this.server = server;
    this.machine = machine;
    this.functions = functions;
  }

  /// Starts it on a free port of this machine.
  ///
  /// @param template that has a resource `Machine`
  /// @param functions are invoked by the machine
  public static SimulatedCloud start(Path template, StateMachine.Task functions) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      SimulatedCloud cloud =
          new SimulatedCloud(server, definition(Files.readString(template)), functions);
      server.createContext("/", cloud::handle);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return cloud;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Its address.
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static String definition(String template) {
    Json.Obj resources = (Json.Obj) member(object(template), "Resources");
    Json.Obj properties = (Json.Obj) member((Json.Obj) member(resources, "Machine"), "Properties");
    return ((Json.Str) member(properties, "DefinitionString")).value();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Optional<String> target =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
    String path = exchange.getRequestURI().getPath();
    if (target.isPresent()) {
      answer(exchange, 200, "application/x-amz-json-1.0", states(target.get(), object(body)));
    } else if (exchange.getRequestMethod().equals("PUT")) {
      files.put(path, content(exchange, body));
      answer(exchange, 200, "application/xml", "");
    } else if (files.containsKey(path)) {
      answer(exchange, 200, "application/json", files.get(path));
    } else {
      answer(exchange, 404, "application/xml", "<Error><Code>NoSuchKey</Code></Error>");
    }
  }

  /// The SDK sends a body in chunks that each carry a length, with a checksum behind the last.
  private static String content(HttpExchange exchange, String body) {
    boolean chunked =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Encoding"))
            .orElse("")
            .contains("aws-chunked");
    if (!chunked) {
      return body;
    }
    StringBuilder content = new StringBuilder();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    int at = 0;
    while (true) {
      int end = lineEnd(bytes, at);
      String size = new String(bytes, at, end - at, StandardCharsets.UTF_8).split(";")[0];
      int length = Integer.parseInt(size.trim(), 16);
      if (length == 0) {
        return content.toString();
      }
      content.append(new String(bytes, end + 2, length, StandardCharsets.UTF_8));
      at = end + 2 + length + 2;
    }
  }

  private static int lineEnd(byte[] bytes, int from) {
    int at = from;
    while (bytes[at] != '\r') {
      at++;
    }
    return at;
  }

  private String states(String target, Json.Obj input) {
    if (target.endsWith(".StartExecution")) {
      Json order = object(((Json.Str) member(input, "input")).value());
      Thread.startVirtualThread(() -> execute(order));
      return "{\"executionArn\":\"arn:aws:states:execution\",\"startDate\":1}";
    }
    return "{\"executionArn\":\"a\",\"stateMachineArn\":\"b\",\"startDate\":1,\"status\":\"%s\"}"
        .formatted(ended.getCount() > 0 ? "RUNNING" : failure.isPresent() ? "FAILED" : "SUCCEEDED");
  }

  /// A wait of the machine is over at once when nothing else is to be waited for than the clock.
  private void execute(Json order) {
    try {
      new StateMachine(functions, _ -> Thread.yield()).run(object(machine), order);
    } catch (RuntimeException e) {
      failure = Optional.of(e.toString());
    } finally {
      ended.countDown();
    }
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Json.Obj object(String text) {
    return switch (JsonText.parse(text)) {
      case JsonText.Parsed.Value(Json.Obj object) -> object;
      case JsonText.Parsed.Value _, JsonText.Parsed.Malformed _ ->
          throw new IllegalArgumentException(text);
    };
  }

  private static Json member(Json.Obj of, String name) {
    return of.get(name).orElseThrow(() -> new IllegalArgumentException(name));
  }
}
