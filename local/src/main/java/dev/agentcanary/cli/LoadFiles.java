package dev.agentcanary.cli;

import dev.agentcanary.load.limits.Place;
import dev.agentcanary.load.page.LoadPage;
import dev.agentcanary.load.report.HistogramLog;
import dev.agentcanary.load.report.LoadJUnit;
import dev.agentcanary.load.report.ResultFile;
import dev.agentcanary.load.report.ResultReading;
import dev.agentcanary.load.result.Comparison;
import dev.agentcanary.load.result.Judgement;
import dev.agentcanary.load.result.LoadResult;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Files that a load test is written to, and the one it is compared with.
final class LoadFiles {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Folder of the report: load.html, load.json, load.xml (JUnit), load.hlog. Default:"
              + " canary-load/CANARY-TIME.")
  private Path out;

  @Option(names = "--html", paramLabel = "OUT", description = "The page, somewhere else.")
  private Path html;

  @Option(
      names = "--json",
      paramLabel = "OUT",
      description = "The result somewhere else; --compare reads it.")
  private Path json;

  @Option(names = "--junit", paramLabel = "OUT", description = "The JUnit XML somewhere else.")
  private Path junit;

  @Option(
      names = "--hlog",
      paramLabel = "OUT",
      description = "The histograms, in HdrHistogram's log format, somewhere else.")
  private Path hlog;

  @Option(
      names = "--compare",
      paramLabel = "OLD",
      description = "A result to compare with, from --json of an earlier test.")
  private Path compare;

  /// Something that is written to a stream.
  private interface Content {
    void to(OutputStream stream) throws IOException;
  }

  /// The folder of a report, if none is chosen.
  static Path standard(String canary, Instant now) {
    return Path.of("canary-load", canary + "-" + TIME.format(now));
  }

  /// Where it will write, if the folder is not chosen.
  List<Place> places(Path standard) {
    List<Place> places = new ArrayList<>();
    places.add(new Place.Folder("--out", folder(standard)));
    chosen()
        .forEach(
            (option, path) -> path.ifPresent(to -> places.add(new Place.InFolder(option, to))));
    return places;
  }

  /// The result to compare with.
  ///
  /// @param problems one is added if it cannot be read
  Optional<LoadResult> before(List<String> problems) {
    if (compare == null) {
      return Optional.empty();
    }
    try {
      return switch (ResultFile.read(compare.toString(), Files.readString(compare))) {
        case ResultReading.Read(LoadResult result) -> Optional.of(result);
        case ResultReading.Unreadable(String problem) -> {
          problems.add(problem);
          yield Optional.empty();
        }
      };
    } catch (IOException e) {
      problems.add("--compare " + compare + ": cannot be read; name a file that --json wrote");
      return Optional.empty();
    }
  }

  /// Writes everything. What cannot be written does not keep the rest from it; a result that could
  /// not be is kept in the folder for temporary files.
  ///
  /// @param standard the folder, if none is chosen
  Written write(
      LoadResult result, Judgement judgement, Optional<Comparison> comparison, Path standard) {
    List<String> problems = new ArrayList<>();
    Path folder = folder(standard);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      problems.add("--out " + folder + ": cannot be made (" + e + ")");
    }
    Path page = or(html, folder.resolve("load.html"));
    Content text = text(ResultFile.write(result, judgement));
    boolean kept = write("--json", or(json, folder.resolve("load.json")), text, problems);
    boolean shown =
        write("--html", page, text(LoadPage.of(result, judgement, comparison)), problems);
    write(
        "--junit",
        or(junit, folder.resolve("load.xml")),
        text(LoadJUnit.render(result, judgement)),
        problems);
    write("--hlog", or(hlog, folder.resolve("load.hlog")), histograms(result), problems);
    if (!kept) {
      problems.add(keptElsewhere(text));
    }
    return new Written(shown ? Optional.of(page) : Optional.empty(), problems);
  }

  /// What came of writing.
  ///
  /// @param page the report, if it was written
  /// @param problems for people
  record Written(Optional<Path> page, List<String> problems) {}

  private Map<String, Optional<Path>> chosen() {
    Map<String, Optional<Path>> chosen = new LinkedHashMap<>();
    chosen.put("--html", Optional.ofNullable(html));
    chosen.put("--json", Optional.ofNullable(json));
    chosen.put("--junit", Optional.ofNullable(junit));
    chosen.put("--hlog", Optional.ofNullable(hlog));
    return chosen;
  }

  private Path folder(Path standard) {
    return or(out, standard);
  }

  private static Path or(Path chosen, Path standard) {
    return chosen == null ? standard : chosen;
  }

  private static Content text(String text) {
    return stream -> stream.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Content histograms(LoadResult result) {
    return stream -> {
      try (PrintStream log = HistogramLog.write(result, stream)) {
        if (log.checkError()) {
          throw new IOException("writing failed");
        }
      }
    };
  }

  private static boolean write(String option, Path path, Content content, List<String> problems) {
    try (OutputStream stream = Files.newOutputStream(path)) {
      content.to(stream);
      return true;
    } catch (IOException e) {
      problems.add(option + " " + path + ": not written (" + e + ")");
      return false;
    }
  }

  private static String keptElsewhere(Content text) {
    try {
      Path path = Files.createTempFile("canary-load-", ".json");
      try (OutputStream stream = Files.newOutputStream(path)) {
        text.to(stream);
      }
      return "the result was kept in " + path + " instead";
    } catch (IOException e) {
      return "the result could not be kept anywhere ("
          + e
          + "); the figures above are all there is";
    }
  }
}
