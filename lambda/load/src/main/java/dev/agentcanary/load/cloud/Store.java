package dev.agentcanary.load.cloud;

import java.io.IOException;
import java.util.Optional;

/// Where the steps of a test leave files for each other. For use by many threads.
public interface Store {

  /// Writes a file, in place of what was there.
  ///
  /// @param type its media type
  void put(String key, String type, byte[] content) throws IOException;

  /// Reads a file; nothing if there is none.
  Optional<byte[]> get(String key) throws IOException;
}
