package dev.agentcanary.bench.load;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.bench.Delays;
import dev.agentcanary.handler.Wiring;
import dev.agentcanary.load.engine.ProcessShare;
import dev.agentcanary.load.wire.LoadAgent;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A process that asks over the load test's connections: `Caller URI USERS TURNS MILLIS SPREAD
/// FILE`. So many users ask so many turns each, which take so long; users start spread over SPREAD
/// milliseconds, when all connections are open. Writes session and reported nanoseconds of each
/// turn, and prints what the process used and how many requests it sent twice.
final class Caller {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private Caller() {}

  public static void main(String[] arguments) throws Exception {
    int users = Integer.parseInt(arguments[1]);
    int turns = Integer.parseInt(arguments[2]);
    Duration delay = Duration.ofMillis(Long.parseLong(arguments[3]));
    Duration spread = Duration.ofMillis(Long.parseLong(arguments[4]));
    Resent resent = new Resent(_ -> {});
    Queue<String> reported = new ConcurrentLinkedQueue<>();
    try (LoadAgent agent = Callers.agent(URI.create(arguments[0]), users, resent)) {
      while (agent.ready() < users) {
        Thread.sleep(10);
      }
      String prompt = Delays.whole(delay).prompt();
      List<Thread> threads = new ArrayList<>();
      for (int user = 0; user < users; user++) {
        Duration start = spread.multipliedBy(user).dividedBy(users);
        threads.add(
            Thread.ofVirtual().start(() -> converse(agent, prompt, turns, start, reported)));
      }
      for (Thread each : threads) {
        each.join();
      }
    }
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[5])))) {
      reported.forEach(out::println);
    }
    System.out.println(Usage.of(new ProcessShare().get()).line());
    System.out.println(resent.count());
  }

  private static void converse(
      LoadAgent agent, String prompt, int turns, Duration start, Queue<String> reported) {
    try {
      Thread.sleep(start);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    for (int turn = 0; turn < turns; turn++) {
      Ask ask = new Ask(Wiring.session(), prompt, TIMEOUT);
      Answer answer = agent.ask(ask);
      reported.add(
          answer instanceof Answer.Answered
              ? ask.session() + " " + answer.exchange().timings().total().toNanos()
              : "failed: " + answer);
    }
  }
}
