package dev.agentcanary.plan.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A canary file's text, or why there is none.
sealed interface PlanFile {
  /// Larger files are refused before they are read.
  int MOST_BYTES = 1 << 20;

  /// The text, without byte order mark.
  record Text(String text) implements PlanFile {}

  /// What is wrong with the file.
  ///
  /// @param line 0 if it concerns the whole file
  record Unreadable(int line, String message) implements PlanFile {}

  /// Reads at most [#MOST_BYTES] of a regular file in UTF-8.
  static PlanFile read(Path file) {
    try {
      if (Files.isDirectory(file)) {
        return new Unreadable(0, "is a directory; name a canary file in it");
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        return new Unreadable(0, "is no regular file; name a canary file");
      }
      if (Files.size(file) > MOST_BYTES) {
        return tooLarge(Files.size(file));
      }
      byte[] bytes;
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readNBytes(MOST_BYTES + 1);
      }
      return bytes.length > MOST_BYTES ? tooLarge(bytes.length) : decode(bytes);
    } catch (NoSuchFileException _) {
      return new Unreadable(
          0, "no such file; check the name, or write one after docs/reference/plan.md");
    } catch (IOException e) {
      return new Unreadable(
          0, "cannot be read: " + e.getClass().getSimpleName() + "; check its permissions");
    }
  }

  private static Unreadable tooLarge(long bytes) {
    return new Unreadable(
        0,
        "has %,d bytes; a canary file has at most %,d (1 MiB), so split it or shorten its prompts"
            .formatted(bytes, MOST_BYTES));
  }

  private static PlanFile decode(byte[] bytes) {
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      return new Unreadable(1, "is in UTF-16; save it as UTF-8");
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(in, text, true);
    try {
      if (result.isError()) {
        result.throwException();
      }
    } catch (CharacterCodingException _) {
      return new Unreadable(
          linesIn(bytes, in.position()), "has a byte that is not UTF-8; save the file as UTF-8");
    }
    String read = text.flip().toString();
    return new Text(read.startsWith("\uFEFF") ? read.substring(1) : read);
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static int linesIn(byte[] bytes, int end) {
    int lines = 1;
    for (int i = 0; i < end; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
    return lines;
  }
}
