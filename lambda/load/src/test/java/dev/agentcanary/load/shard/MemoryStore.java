package dev.agentcanary.load.shard;

import dev.agentcanary.load.cloud.Store;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// Files in memory.
public final class MemoryStore implements Store {
  /// By key.
  public final Map<String, String> files = new ConcurrentSkipListMap<>();

  @Override
  public void put(String key, String type, String text) {
    files.put(key, text);
  }

  @Override
  public Optional<String> get(String key) {
    return Optional.ofNullable(files.get(key));
  }
}
