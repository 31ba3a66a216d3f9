package dev.agentcanary.load.cloud;

import java.io.IOException;
import java.util.Optional;

/// Where the steps of a test leave files for each other. For use by many threads.
public interface Store {

  /// Writes a file of UTF-8, in place of what was there.
  ///
  /// @param type its media type
  void put(String key, String type, String text) throws IOException;

  /// Reads a file; nothing if there is none.
  Optional<String> get(String key) throws IOException;
}
