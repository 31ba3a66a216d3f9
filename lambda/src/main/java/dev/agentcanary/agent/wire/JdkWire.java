package dev.agentcanary.agent.wire;

import dev.agentcanary.agent.reply.WireReply;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/// The JDK's HTTP client, HTTP/1.1, redirects not followed, one connection for each request.
///
/// No connection is used twice, because one that the other side has closed meanwhile fails in a way
/// that cannot be told from the agent's failure. See the design note 0003.
public final class JdkWire {
  /// For a connection to come about.
  public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

  /// A call whose client is made now, so that making it is not part of what is measured.
  public Transport.Call prepared(HttpRequest request) {
    AtomicReference<Optional<HttpClient>> made = new AtomicReference<>(Optional.of(client()));
    return _ -> send(request, made.getAndSet(Optional.empty()).orElseGet(this::client));
  }

  /// Sends, and returns when the headers have been read.
  ///
  /// Closing the reply's body ends the exchange and the connection. An interrupt ends both too.
  public WireReply send(HttpRequest request) throws IOException, InterruptedException {
    return send(request, client());
  }

  private HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(CONNECT_TIMEOUT)
        .executor(threads)
        .build();
  }

  /// The reply owns the client.
  private static WireReply send(HttpRequest request, HttpClient client)
      throws IOException, InterruptedException {
    boolean sent = false;
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      sent = true;
      return WireReply.of(
          response.statusCode(), response.headers().map(), new Body(response.body(), client));
    } finally {
      if (!sent) {
        client.shutdownNow();
      }
    }
  }

  /// A body whose end is the client's end.
  private static final class Body extends FilterInputStream {
    private final HttpClient client;

    Body(InputStream in, HttpClient client) {
      super(in);
      this.client = client;
    }

    @Override
    public void close() throws IOException {
      client.shutdownNow();
      super.close();
    }
  }
}
