import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The formatter of this repository: google-java-format over every Java file.
///
/// `check ROOT` names each file that differs and exits 1; `apply ROOT` rewrites them. Run by Maven
/// at `process-sources`; `mvn -N process-sources -Dformat` applies.
final class Format {
  private static final Set<String> SKIPPED = Set.of("target", "node_modules", ".git", "cdk.out");
  private static final JavaFormatterOptions.Style STYLE = JavaFormatterOptions.Style.GOOGLE;

  public static void main(String[] args) throws IOException {
    boolean apply = args[0].equals("apply");
    Path root = Path.of(args[1]);
    Formatter formatter = new Formatter(JavaFormatterOptions.builder().style(STYLE).build());
    List<Path> differing =
        javaFiles(root).parallelStream().filter(file -> differs(formatter, file, apply)).toList();
    if (apply || differing.isEmpty()) {
      return;
    }
    differing.forEach(file -> System.err.println("not formatted: " + root.relativize(file)));
    System.err.println("Run: mvn -N process-sources -Dformat");
    System.exit(1);
  }

  private static boolean differs(Formatter formatter, Path file, boolean apply) {
    try {
      String before = Files.readString(file);
      String ordered =
          ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(before), STYLE);
      String after = formatter.formatSource(ordered);
      if (apply && !before.equals(after)) {
        Files.writeString(file, after);
      }
      return !before.equals(after);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    } catch (FormatterException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }

  private static List<Path> javaFiles(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return SKIPPED.contains(dir.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }
}
