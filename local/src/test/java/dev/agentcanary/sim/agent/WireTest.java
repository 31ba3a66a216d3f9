package dev.agentcanary.sim.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.sim.agent.RawCaller.End;
import dev.agentcanary.sim.agent.RawCaller.Received;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/// HTTP/1.1 as the server reads and writes it.
class WireTest {
  private static final String PING = "GET /ping HTTP/1.1\r\nHost: localhost\r\n";

  private static Received exchange(String request) throws Exception {
    try (Caller caller = TestAgents.caller();
        RawCaller raw = new RawCaller(caller.agent().port())) {
      return raw.send(request).receive();
    }
  }

  private static int answers(Received received) {
    return received.text().split("HTTP/1.1 200 OK", -1).length - 1;
  }

  @Test
  void aConnectionIsKeptForFurtherRequests() throws Exception {
    Received received = exchange(PING + "\r\n" + PING + "Connection: close\r\n\r\n");

    assertThat(answers(received)).isEqualTo(2);
    assertThat(received.end()).isEqualTo(End.CLOSED);
  }

  @Test
  void aConnectionIsClosedWhenTheClientSaysSo() throws Exception {
    assertThat(exchange(PING + "Connection: close\r\n\r\n").end()).isEqualTo(End.CLOSED);
    assertThat(exchange("GET /ping HTTP/1.0\r\n\r\n").end()).isEqualTo(End.CLOSED);
  }

  @Test
  void aChunkedRequestIsRead() throws Exception {
    Received received =
        exchange(
            "POST /invocations HTTP/1.1\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + "8;x=y\r\n{\"prompt\r\n7\r\n\": \"Hi\"\r\n1\r\n}\r\n0\r\nTrailer: x\r\n\r\n");

    assertThat(received.text()).startsWith("HTTP/1.1 200 OK").contains(TestAgents.TEXT);
  }

  @Test
  void aClientThatAsksWhetherToContinueIsTold() throws Exception {
    Received received =
        exchange(
            "POST /invocations HTTP/1.1\r\nExpect: 100-continue\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}");

    assertThat(received.text()).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK");
  }

  @Test
  void whatIsNoRequestIsRefused() throws Exception {
    assertThat(exchange("Hello?\r\n\r\n").text()).startsWith("HTTP/1.1 400 Bad Request");
    assertThat(exchange(PING + "no header\r\n\r\n").text()).startsWith("HTTP/1.1 400");
    assertThat(exchange(PING + "Content-Length: 100000001\r\n\r\n").text())
        .startsWith("HTTP/1.1 413");
    assertThat(exchange(PING + "X: " + "x".repeat(70_000)).text()).startsWith("HTTP/1.1 431");
  }

  @Test
  void aStopEndsAStreamThatIsOnItsWay() throws Exception {
    CountDownLatch started = new CountDownLatch(3);
    Semaphore goOn = new Semaphore(2);
    var settings = TestAgents.SETTINGS.withStreaming(Streaming.ALWAYS);
    try (Caller caller =
            Caller.signed(
                SimulatedAgent.start(
                    settings,
                    InstantSource.system(),
                    _ -> {
                      started.countDown();
                      goOn.acquire();
                    }));
        RawCaller raw = new RawCaller(caller.agent().port())) {
      raw.invoke("*/*");
      started.await();
      HttpResponse<String> stop = caller.stop(Caller.SESSION);
      goOn.release(100);

      assertThat(stop.statusCode()).isEqualTo(200);
      Received received = raw.receive();
      assertThat(received.end()).isEqualTo(End.CLOSED);
      assertThat(received.text())
          .contains("You are doing")
          .doesNotContain("well today")
          .doesNotEndWith("0\r\n\r\n");
    }
  }

  @Test
  void closingTheServerEndsWhatIsOnItsWay() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    Caller caller =
        Caller.signed(
            SimulatedAgent.start(
                TestAgents.SETTINGS,
                InstantSource.system(),
                _ -> {
                  started.countDown();
                  new CountDownLatch(1).await();
                }));
    try (RawCaller raw = new RawCaller(caller.agent().port())) {
      raw.invoke("*/*");
      started.await();
      caller.close();

      assertThat(raw.receive().end()).isNotEqualTo(End.OPEN);
    }
  }
}
