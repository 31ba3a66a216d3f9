package dev.agentcanary.load.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.wire.Address;
import dev.agentcanary.agent.wire.Dialer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Connections are opened ahead, looked after, and none is left behind.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ConnectionsTest {
  private static final SSLSocketFactory TLS = (SSLSocketFactory) SSLSocketFactory.getDefault();

  private final ServerSocket listener;
  private final Address address;

  ConnectionsTest() throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    address = new Address(false, "127.0.0.1", listener.getLocalPort());
  }

  @AfterEach
  void close() throws IOException {
    listener.close();
  }

  @Test
  void opensAheadWhatIsExpectedTellsOfEachAndClosesAll() throws Exception {
    CountDownLatch opened = new CountDownLatch(5);
    KeptWire wire = new KeptWire(address, TLS, settings(5, opened::countDown));
    List<Socket> accepted = new ArrayList<>();
    for (int each = 0; each < 5; each++) {
      accepted.add(listener.accept());
    }
    opened.await();
    assertThat(wire.connections()).isEqualTo(5);
    wire.close();
    for (Socket each : accepted) {
      assertGone(each);
    }
    assertThat(wire.connections()).isZero();
  }

  @Test
  void replacesOneOfThoseAheadThatTheServerClosed() throws Exception {
    CountDownLatch opened = new CountDownLatch(2);
    try (KeptWire _ = new KeptWire(address, TLS, settings(1, opened::countDown))) {
      listener.accept().close();
      listener.accept();
      opened.await();
    }
  }

  @Test
  void dropsAnIdleConnectionThatTheServerClosed() throws Exception {
    try (Connections connections = connections()) {
      connections.give(connections.take());
      listener.accept().close();
      connections.tend(Duration.ZERO);
      assertThat(connections.count()).isZero();
    }
  }

  @Test
  void dropsAnIdleConnectionOnWhichTheServerSpeaksUnasked() throws Exception {
    try (Connections connections = connections()) {
      connections.give(connections.take());
      Socket server = listener.accept();
      server
          .getOutputStream()
          .write("HTTP/1.1 408 Request Timeout\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      server.getOutputStream().flush();
      connections.tend(Duration.ZERO);
      assertThat(connections.count()).isZero();
    }
  }

  @Test
  void looksAtAConnectionThatNobodyHasLookedAtBeforeItIsUsed() throws Exception {
    AtomicLong clock = new AtomicLong();
    try (Connections connections =
        new Connections(new Dialer(address, TLS), settings(0, clock::get, () -> {}))) {
      Connection first = connections.take();
      connections.give(first);
      listener.accept().close();
      clock.addAndGet(TimeUnit.SECONDS.toNanos(2));
      assertThat(connections.take()).isNotSameAs(first);
      assertThat(connections.count()).isEqualTo(1);
    }
  }

  @Test
  void keepsAnIdleConnectionThatIsWell() throws Exception {
    try (Connections connections = connections()) {
      Connection first = connections.take();
      connections.give(first);
      listener.accept();
      connections.tend(Duration.ZERO);
      assertThat(connections.take()).isSameAs(first);
      assertThat(connections.count()).isEqualTo(1);
    }
  }

  @Test
  void closesWhatIsInUseToo() throws Exception {
    Connections connections = connections();
    connections.take();
    Socket server = listener.accept();
    connections.close();
    assertGone(server);
  }

  private Connections connections() {
    return new Connections(new Dialer(address, TLS), settings(0, () -> {}));
  }

  private static ConnectionSettings settings(int ahead, Runnable opened) {
    return settings(ahead, System::nanoTime, opened);
  }

  private static ConnectionSettings settings(int ahead, LongSupplier nanos, Runnable opened) {
    return new ConnectionSettings(
        ahead,
        Duration.ZERO,
        Duration.ofSeconds(20),
        nanos,
        Thread::sleep,
        new ConnectionListener() {
          @Override
          public void opened(Duration took) {
            opened.run();
          }
        });
  }

  /// The client has ended the connection, politely or by a reset.
  private static void assertGone(Socket server) {
    try (server) {
      assertThat(server.getInputStream().read()).isEqualTo(-1);
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("reset");
    }
  }
}
