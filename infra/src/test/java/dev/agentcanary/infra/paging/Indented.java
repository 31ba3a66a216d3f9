package dev.agentcanary.infra.paging;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// JSON as a person reviews it: one value a line, keys in order, the hashes in logical ids masked.
final class Indented {
  private Indented() {}

  static String of(Object json) {
    return of(json, "  ").replaceAll("(?<=[a-z])[0-9A-F]{8}\\b", "<hash>");
  }

  private static String of(Object json, String indent) {
    StringBuilder text = new StringBuilder();
    switch (json) {
      case Map<?, ?> map ->
          new TreeMap<>(map).forEach((key, value) -> text.append(entry(indent, key + ":", value)));
      case List<?> list -> list.forEach(value -> text.append(entry(indent, "-", value)));
      default -> text.append(indent).append(json).append('\n');
    }
    return text.toString();
  }

  private static String entry(String indent, String head, Object value) {
    boolean nested = value instanceof Map || value instanceof List;
    return nested
        ? indent + head + "\n" + of(value, indent + "  ")
        : indent + head + " " + value + "\n";
  }
}
