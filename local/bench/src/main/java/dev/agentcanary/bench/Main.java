package dev.agentcanary.bench;

import dev.agentcanary.bench.coldstart.ColdStart;
import dev.agentcanary.bench.command.Command;
import dev.agentcanary.bench.command.Demo;
import dev.agentcanary.bench.load.Beside;
import dev.agentcanary.bench.load.Bias;
import dev.agentcanary.bench.load.HundredUsers;
import dev.agentcanary.bench.load.InFlight;
import dev.agentcanary.bench.load.Stall;
import dev.agentcanary.bench.run.Truth;
import dev.agentcanary.bench.run.WallTime;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The benchmarks by name: `Main ROOT [--runs N] [NAME…]`; no name runs all.
final class Main {
  private static final int RUNS = 7;

  private Main() {}

  static Map<String, Benchmark> all() {
    Map<String, Benchmark> all = new LinkedHashMap<>();
    all.put("cold-start", new ColdStart());
    all.put("truth", new Truth());
    all.put("wall-time", new WallTime());
    all.put("command", new Command());
    all.put("demo", new Demo());
    all.put("load-users", new HundredUsers());
    all.put("load-bias", new Bias());
    all.put("load-in-flight", new InFlight());
    all.put("load-stall", new Stall());
    all.put("load-beside", new Beside());
    return all;
  }

  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]);
    int runs = RUNS;
    List<String> names = new ArrayList<>();
    for (int at = 1; at < arguments.length; at++) {
      if (arguments[at].equals("--runs") && at + 1 < arguments.length) {
        runs = Integer.parseInt(arguments[++at]);
      } else if (all().containsKey(arguments[at])) {
        names.add(arguments[at]);
      } else {
        System.err.println(arguments[at] + ": no such benchmark; there are " + all().keySet());
        System.exit(2);
      }
    }
    Path scratch = Files.createTempDirectory("canary-bench");
    boolean failed = false;
    try {
      Certificate certificate = Certificate.make(scratch);
      System.setProperty("javax.net.ssl.trustStore", certificate.trustStore().toString());
      System.setProperty("javax.net.ssl.trustStorePassword", Certificate.PASSWORD);
      Setting setting = new Setting(root, runs, scratch, certificate, System.out);
      for (String name : names.isEmpty() ? all().keySet() : names) {
        failed |= !measured(name, setting);
      }
    } finally {
      delete(scratch);
    }
    System.exit(failed ? 1 : 0);
  }

  private static boolean measured(String name, Setting setting) {
    try {
      setting.out().println("== " + name + "\n");
      all().get(name).run(setting);
      return true;
    } catch (Exception e) {
      System.err.println(name + ": " + e.getMessage());
      return false;
    }
  }

  private static void delete(Path directory) throws IOException {
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path emptied, IOException e)
              throws IOException {
            Files.delete(emptied);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
