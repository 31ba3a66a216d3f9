package dev.agentcanary.cost;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads the estimates that synth leaves beside its templates.
///
/// @param cost what it says
/// @param json the file's text on one line
public record CostFile(Cost cost, String json) {
  private static final BigDecimal VERSION = BigDecimal.ONE;

  /// The estimates in a cloud assembly's folder, by name.
  ///
  /// @throws IOException if the folder or a file cannot be read, or a file is of another version of
  ///   this program; its message is for a person
  public static List<CostFile> in(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.cost.json")) {
      found.forEach(files::add);
    }
    files.sort(null);
    List<CostFile> read = new ArrayList<>();
    for (Path file : files) {
      read.add(read(file));
    }
    return read;
  }

  private static CostFile read(Path file) throws IOException {
    if (!(JsonText.parse(Files.readString(file)) instanceof JsonText.Parsed.Value(Json json))) {
      throw new IOException(file + ": not JSON; synthesize again");
    }
    try {
      CostJson root = new CostJson((Json.Obj) json);
      if (!root.text("type").equals("agent-canary-cost")
          || root.number("version").compareTo(VERSION) != 0) {
        throw new IOException(file + ": of another version of this program; synthesize again");
      }
      return new CostFile(cost(root), JsonText.write(json));
    } catch (IllegalArgumentException | ClassCastException e) {
      throw new IOException(file + ": not an estimate (" + e.getMessage() + ")", e);
    }
  }

  private static Cost cost(CostJson root) {
    return new Cost(
        root.text("stack"),
        root.optional("canary", json -> ((Json.Str) json).value()),
        root.text("region"),
        root.text("pricesOf"),
        root.text("pricesRead"),
        root.optional("month", json -> month(new CostJson((Json.Obj) json))),
        bill(root.object("itself")),
        root.number("itselfWithoutDashboard"),
        bill(root.object("agent")),
        root.number("total"),
        root.optional("budget", json -> ((Json.Num) json).value()),
        bill(root.object("instead").object("sessionsLeftRunning")),
        bill(root.object("instead").object("synthetics")),
        root.list("notes", json -> ((Json.Str) json).value()));
  }

  private static Cost.Month month(CostJson month) {
    return new Cost.Month(
        month.number("runs"),
        month.number("sessions"),
        month.number("turns"),
        month.number("secondsARun"));
  }

  private static Cost.Bill bill(CostJson bill) {
    return new Cost.Bill(
        bill.list("lines", json -> line(new CostJson((Json.Obj) json))), bill.number("total"));
  }

  private static Cost.Line line(CostJson line) {
    return new Cost.Line(
        line.text("what"),
        line.number("quantity"),
        line.text("unit"),
        line.number("price"),
        line.number("per"),
        line.flag("verified"),
        line.number("dollars"));
  }

  /// An object of the file; what is missing throws.
  private record CostJson(Json.Obj object) {
    private Json member(String name) {
      return object
          .get(name)
          .orElseThrow(() -> new IllegalArgumentException("`" + name + "` is missing"));
    }

    String text(String name) {
      return ((Json.Str) member(name)).value();
    }

    BigDecimal number(String name) {
      return ((Json.Num) member(name)).value();
    }

    boolean flag(String name) {
      return ((Json.Bool) member(name)).value();
    }

    CostJson object(String name) {
      return new CostJson((Json.Obj) member(name));
    }

    <T> List<T> list(String name, Function<Json, T> item) {
      return ((Json.Arr) member(name)).items().stream().map(item).toList();
    }

    <T> Optional<T> optional(String name, Function<Json, T> value) {
      Json member = member(name);
      return member instanceof Json.Null ? Optional.empty() : Optional.of(value.apply(member));
    }
  }
}
