package dev.agentcanary.page;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A headless Chromium that is steered by its DevTools protocol.
public final class Browser {
  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
  private final List<String> problems = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> loaded = new CompletableFuture<>();

  /// Chromium on this machine, by the names that distributions give it.
  public static Optional<Path> program() {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// Opens the page and waits until it is loaded.
  public static Browser open(Path program, Path page, Path profile) throws Exception {
    Browser browser = new Browser(program, profile);
    for (String domain : List.of("Page", "Runtime", "Log")) {
      browser.call(domain + ".enable", "{}");
    }
    browser.call("Page.navigate", "{\"url\":\"%s\"}".formatted(page.toUri()));
    browser.loaded.get(60, TimeUnit.SECONDS);
    return browser;
  }

  private Browser(Path program, Path profile) throws Exception {
    process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    URI endpoint = URI.create(listening(process.inputReader()));
    HttpClient client = HttpClient.newHttpClient();
    URI list = URI.create("http://127.0.0.1:" + endpoint.getPort() + "/json/list");
    String targets =
        client.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString()).body();
    String target = targets.replaceAll("(?s).*?\"(ws://[^\"]*/page/[^\"]*)\".*", "$1");
    socket =
        client
            .newWebSocketBuilder()
            .buildAsync(URI.create(target), new Listener())
            .get(30, TimeUnit.SECONDS);
  }

  /// The address that it prints when it listens; what it prints later is read and thrown away.
  private static String listening(BufferedReader output) throws IOException {
    String line = output.readLine();
    while (line != null && !line.startsWith("DevTools listening on ")) {
      line = output.readLine();
    }
    Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
    return line.substring("DevTools listening on ".length());
  }

  /// Calls a method of the protocol; returns the whole answer.
  public String call(String method, String params) throws Exception {
    int id = ids.incrementAndGet();
    CompletableFuture<String> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket.sendText(
        "{\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(id, method, params), true);
    return answer.get(60, TimeUnit.SECONDS);
  }

  /// The value of an expression, as JSON; a promise is waited for.
  public String value(String expression) throws Exception {
    String quoted =
        JsonText.write(new Json.Str("(async () => JSON.stringify(await (" + expression + ")))()"));
    String answer =
        call(
            "Runtime.evaluate",
            "{\"awaitPromise\":true,\"returnByValue\":true,\"expression\":" + quoted + "}");
    Json.Obj result =
        (Json.Obj)
            ((Json.Obj) parse(answer).get("result").orElseThrow()).get("result").orElseThrow();
    return result.get("value").orElse(result) instanceof Json.Str(String text) ? text : answer;
  }

  /// Width and colours of the window.
  public void look(int width, int height, String scheme) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        "{\"width\":%d,\"height\":%d,\"deviceScaleFactor\":1,\"mobile\":false}"
            .formatted(width, height));
    call(
        "Emulation.setEmulatedMedia",
        "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"%s\"}]}".formatted(scheme));
  }

  /// Presses a key on what has the focus.
  public void press(String key, int code) throws Exception {
    for (String type : List.of("keyDown", "keyUp")) {
      call(
          "Input.dispatchKeyEvent",
          "{\"type\":\"%s\",\"key\":\"%s\",\"windowsVirtualKeyCode\":%d}"
              .formatted(type, key, code));
    }
  }

  /// Errors on the console, and exceptions that nobody caught.
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /// Ends the process.
  public void end() throws Exception {
    call("Browser.close", "{}");
    process.waitFor(30, TimeUnit.SECONDS);
    process.destroyForcibly();
  }

  private static Json.Obj parse(String text) {
    return (Json.Obj) ((JsonText.Parsed.Value) JsonText.parse(text)).json();
  }

  private void heard(String message) {
    Json.Obj json = parse(message);
    if (json.get("id").orElse(json) instanceof Json.Num(var id)) {
      answers.remove(id.intValue()).complete(message);
    } else if (message.contains("\"Page.loadEventFired\"")) {
      loaded.complete(null);
    } else if (message.contains("\"Runtime.exceptionThrown\"")
        || message.contains("\"Log.entryAdded\"")
        || message.contains("\"Runtime.consoleAPICalled\"")) {
      problems.add(message);
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        heard(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }
  }
}
