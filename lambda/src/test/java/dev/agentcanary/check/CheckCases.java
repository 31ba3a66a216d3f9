package dev.agentcanary.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The case files, one folder for each assertion type.
final class CheckCases {
  private static final Path ROOT = Path.of("src/test/resources/checkcases");

  private CheckCases() {}

  /// The names of the folders.
  static Set<String> types() {
    try (var folders = Files.list(ROOT)) {
      Set<String> types = new TreeSet<>();
      folders.forEach(folder -> types.add(folder.getFileName().toString()));
      return types;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<CheckCase> all() {
    List<CheckCase> cases = new ArrayList<>();
    types().forEach(type -> cases.addAll(of(type)));
    return cases;
  }

  static List<CheckCase> of(String type) {
    try {
      String text = Files.readString(file(type));
      List<CheckCase> cases = new ArrayList<>();
      for (String block : text.strip().split("\n\\s*\n")) {
        cases.add(CheckCase.parse(type, block));
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(String type, List<CheckCase> cases) {
    try {
      Files.writeString(
          file(type), String.join("\n", cases.stream().map(CheckCase::text).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(String type) {
    return ROOT.resolve(type).resolve("cases.txt");
  }
}
