package dev.agentcanary.bench;

/// One benchmark: measures and prints.
@FunctionalInterface
public interface Benchmark {
  void run(Setting setting) throws Exception;
}
