package dev.agentcanary.bench.load;

import dev.agentcanary.bench.Setting;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A running [Tester].
///
/// @param began on the machine's monotonic clock, nanoseconds
record LoadProcess(long began, BufferedReader said) {

  /// Starts one; returns when its connections are open.
  ///
  /// @param arguments as [Tester] takes them, without the address
  static LoadProcess start(RemoteAgent agent, Setting setting, String... arguments)
      throws IOException {
    List<String> all = new ArrayList<>(List.of(agent.uri().toString()));
    all.addAll(List.of(arguments));
    BufferedReader said =
        Jvm.start(setting, LoadFlags.ALL, Tester.class, all.toArray(String[]::new)).inputReader();
    String began = said.readLine();
    if (began == null) {
      throw new IOException("the load test failed");
    }
    return new LoadProcess(Long.parseLong(began), said);
  }

  /// Waits for its end.
  Figures figures() throws IOException {
    String line = said.readLine();
    if (line == null) {
      throw new IOException("the load test failed");
    }
    return Figures.of(line);
  }
}
