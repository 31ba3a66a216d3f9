package dev.agentcanary.bench.run;

import dev.agentcanary.bench.Delays;
import dev.agentcanary.bench.KnownAgent;
import dev.agentcanary.handler.Wiring;
import dev.agentcanary.run.Tempo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The same probes, paced alike, asked over sockets and with no canary: how far this machine's own
/// scheduling is from the truth.
final class BareRun {
  private final KnownAgent agent;
  private final Tempo tempo = Wiring.tempo();

  BareRun(KnownAgent agent) {
    this.agent = agent;
  }

  private record Asked(String session, long nanos) {}

  /// Asks once for each of the delays.
  List<KnownRun.Turn> once(List<Delays> delays) throws InterruptedException {
    agent.forget();
    List<Supplier<Asked>> tasks = new ArrayList<>();
    for (Delays each : delays) {
      tasks.add(() -> ask(each));
    }
    List<Asked> asked = tempo.sideBySide(tasks, tasks.size());
    Map<String, KnownAgent.Truth> truths =
        agent.truths(asked.size()).stream()
            .collect(Collectors.toMap(KnownAgent.Truth::session, Function.identity()));
    List<KnownRun.Turn> turns = new ArrayList<>();
    for (Asked each : asked) {
      double bias = (each.nanos() - truths.get(each.session()).totalNanos()) / 1e6;
      turns.add(new KnownRun.Turn(bias, bias, each.nanos() / 1e6));
    }
    return turns;
  }

  /// From before the request is written until the last byte of the reply; the connection is open
  /// before.
  private Asked ask(Delays delays) {
    String session = Wiring.session().value();
    byte[] request = request(delays, session).getBytes(StandardCharsets.UTF_8);
    try (Socket socket = new Socket(agent.uri().getHost(), agent.uri().getPort())) {
      socket.setTcpNoDelay(true);
      InputStream in = socket.getInputStream();
      long start = System.nanoTime();
      socket.getOutputStream().write(request);
      in.readAllBytes();
      return new Asked(session, System.nanoTime() - start);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String request(Delays delays, String session) {
    String body = "{\"prompt\":\"" + delays.prompt() + "\"}";
    return "POST /invocations HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + "Content-Type: application/json\r\n"
        + "X-Amzn-Bedrock-AgentCore-Runtime-Session-Id: "
        + session
        + "\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }
}
