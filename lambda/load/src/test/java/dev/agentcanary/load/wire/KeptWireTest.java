package dev.agentcanary.load.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agentcanary.agent.contract.Line;
import dev.agentcanary.agent.contract.ScriptedServer;
import dev.agentcanary.agent.reply.WireReply;
import dev.agentcanary.agent.wire.Address;
import dev.agentcanary.agent.wire.Post;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Connections are kept as long as they are good, and a request that met a dead one is sent again
/// only if the agent cannot have seen it.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class KeptWireTest {
  private static final String SECOND =
      "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 6\r\n\r\nsecond";
  private static final Post POST =
      new Post("/invocations", Map.of(), "{}".getBytes(StandardCharsets.UTF_8));

  private final ScriptedServer server = ScriptedServer.start();
  private final AtomicLong clock = new AtomicLong();
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger resent = new AtomicInteger();
  private final KeptWire wire = wire(0, opened::incrementAndGet);

  private KeptWire wire(int ahead, Runnable onOpened) {
    return new KeptWire(
        Address.of(server.uri()),
        (SSLSocketFactory) SSLSocketFactory.getDefault(),
        new ConnectionSettings(
            ahead,
            Duration.ZERO,
            Duration.ofSeconds(20),
            clock::get,
            Thread::sleep,
            counting(onOpened)));
  }

  private ConnectionListener counting(Runnable onOpened) {
    return new ConnectionListener() {
      @Override
      public void opened(Duration took) {
        onOpened.run();
      }

      @Override
      public void resent() {
        resent.incrementAndGet();
      }
    };
  }

  @AfterEach
  void close() {
    wire.close();
    server.close();
    assertThat(wire.connections()).isZero();
  }

  @Test
  void aRequestGoesOverTheConnectionOfTheOneBefore() throws Exception {
    server.on("invocations", hello("", line -> line.sayIfUsedAgain(SECOND)));
    assertThat(ask()).isEqualTo("first");
    assertThat(ask()).isEqualTo("second");
    assertThat(server.connections()).isEqualTo(1);
    assertThat(opened).hasValue(1);
    assertThat(resent).hasValue(0);
  }

  @Test
  void aRequestThatMeetsAConnectionJustClosedIsSentAgainOnceAndCounted() throws Exception {
    server.on("invocations", hello("", Line::resetIfUsedAgain), hello("", Line::resetIfUsedAgain));
    assertThat(ask()).isEqualTo("first");
    assertThat(ask()).isEqualTo("first");
    assertThat(server.connections()).isEqualTo(2);
    assertThat(resent).hasValue(1);
  }

  @Test
  void aRequestThatMeetsAnIdleConnectionJustClosedIsSentAgainThoughNothingHadGoneOverIt()
      throws Exception {
    server.on("invocations", Line::reset, hello("", Line::holdUntilClientGoes));
    try (KeptWire ahead = wire(1, () -> {})) {
      while (ahead.ready() < 1) {
        Thread.onSpinWait();
      }
      clock.addAndGet(TimeUnit.SECONDS.toNanos(2));
      assertThat(ask(ahead)).isEqualTo("first");
    }
    assertThat(resent).hasValue(1);
  }

  @Test
  void aRequestThatBreaksLateIsNotSentAgainBecauseTheAgentMayHaveSeenIt() throws Exception {
    server.on(
        "invocations",
        hello(
            "",
            line -> {
              line.sayIfUsedAgain("");
              clock.addAndGet(TimeUnit.SECONDS.toNanos(2));
              line.reset();
            }));
    assertThat(ask()).isEqualTo("first");
    assertThatThrownBy(this::ask).isInstanceOf(IOException.class);
    assertThat(server.connections()).isEqualTo(1);
    assertThat(resent).hasValue(0);
  }

  @Test
  void aRequestWhoseReplyBeganIsNotSentAgain() throws Exception {
    server.on(
        "invocations",
        hello(
            "",
            line -> {
              line.sayIfUsedAgain("HTTP/1.1 200 OK\r\nContent-Ty");
            }));
    assertThat(ask()).isEqualTo("first");
    assertThatThrownBy(this::ask).isInstanceOf(IOException.class);
    assertThat(resent).hasValue(0);
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void aConnectionIsNotUsedLongerThanTheServerSays() throws Exception {
    server.on("invocations", hello("Keep-Alive: timeout=5, max=100", Line::holdUntilClientGoes));
    assertThat(ask()).isEqualTo("first");
    clock.addAndGet(TimeUnit.SECONDS.toNanos(5));
    assertThat(ask()).isEqualTo("first");
    assertThat(server.connections()).isEqualTo(2);
    assertThat(resent).hasValue(0);
  }

  @Test
  void aConnectionIsNotUsedLongerThanTheSettingsSay() throws Exception {
    server.on("invocations", hello("Keep-Alive: timeout=600", Line::holdUntilClientGoes));
    assertThat(ask()).isEqualTo("first");
    clock.addAndGet(TimeUnit.SECONDS.toNanos(20));
    assertThat(ask()).isEqualTo("first");
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void aConnectionThatTheServerWillCloseIsNotKept() throws Exception {
    server.on("invocations", hello("Connection: close", Line::holdUntilClientGoes));
    assertThat(ask()).isEqualTo("first");
    assertThat(wire.connections()).isZero();
  }

  @Test
  void aBodyThatIsNotReadToItsEndEndsItsConnection() throws Exception {
    server.on("invocations", hello("", Line::holdUntilClientGoes));
    WireReply reply = wire.send(() -> POST, () -> {});
    assertThat(wire.connections()).isEqualTo(1);
    reply.body().close();
    assertThat(wire.connections()).isZero();
  }

  @Test
  void aRequestThatCannotBeMadeLeavesNoConnectionBehind() {
    server.on("invocations", hello("", Line::holdUntilClientGoes));
    assertThatThrownBy(
            () ->
                wire.send(
                    () -> {
                      throw new IllegalStateException("no signature");
                    },
                    () -> {}))
        .isInstanceOf(IllegalStateException.class);
    assertThat(wire.connections()).isZero();
  }

  @Test
  void afterItsEndNothingIsOpened() {
    wire.close();
    assertThatThrownBy(this::ask).isInstanceOf(IOException.class);
    assertThat(wire.connections()).isZero();
  }

  private String ask() throws IOException, InterruptedException {
    return ask(wire);
  }

  private static String ask(KeptWire wire) throws IOException, InterruptedException {
    WireReply reply = wire.send(() -> POST, () -> {});
    try (var body = reply.body()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static ScriptedServer.Script hello(String header, ScriptedServer.Script then) {
    return line -> {
      String more = header.isEmpty() ? "" : header + "\r\n";
      line.say("HTTP/1.1 200 OK\r\n" + more + "Content-Length: 5\r\n\r\nfirst");
      then.play(line);
    };
  }
}
