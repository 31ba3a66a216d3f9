package dev.agentcanary.bench.load;

import dev.agentcanary.bench.Certificate;
import dev.agentcanary.bench.KnownAgent;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The process of [RemoteAgent]: `AgentProcess DIRECTORY`, the directory of its certificate.
///
/// Prints its address; then for each line `truths COUNT FILE` writes what really happened to so
/// many prompts into the file, for `forget` forgets it, for `hold MILLIS` holds back every answer
/// so long, and says `done`. Ends with its input.
final class AgentProcess {
  private AgentProcess() {}

  public static void main(String[] arguments) throws Exception {
    Certificate certificate = Certificate.in(Path.of(arguments[0]));
    try (KnownAgent agent = KnownAgent.https(certificate.context());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in))) {
      System.out.println(agent.uri());
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] words = line.split(" ", 3);
        switch (words[0]) {
          case "truths" -> write(agent.truths(Integer.parseInt(words[1])), Path.of(words[2]));
          case "hold" -> agent.hold(Duration.ofMillis(Long.parseLong(words[1])));
          default -> agent.forget();
        }
        System.out.println("done");
      }
    }
  }

  private static void write(List<KnownAgent.Truth> truths, Path file) throws Exception {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      for (KnownAgent.Truth each : truths) {
        out.println(each.session() + " " + each.totalNanos());
      }
    }
  }
}
