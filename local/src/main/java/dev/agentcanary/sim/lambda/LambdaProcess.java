package dev.agentcanary.sim.lambda;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A function's execution environment: a JDK like the one that runs this program, with AWS's
/// runtime interface client and the flags of Lambda's Java 25 runtime.
///
/// It works in an empty directory of its own. Its output is collected line by line. Closing ends it
/// and everything it started.
public final class LambdaProcess implements AutoCloseable {
  static final String FUNCTION_ARN = "arn:aws:lambda:eu-west-1:123456789012:function:canary";
  private static final Duration TO_END = Duration.ofSeconds(10);
  private static final List<String> LAMBDA_FLAGS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

  private final Process process;
  private final FakeRuntimeApi api;
  private final Path directory;
  private final long startedNanos;
  private final Lines output;
  private final Lines errors;

  private LambdaProcess(Process process, FakeRuntimeApi api, Path directory, long startedNanos) {
    this.process = process;
    this.api = api;
    this.directory = directory;
    this.startedNanos = startedNanos;
    this.output = Lines.of(process.inputReader(StandardCharsets.UTF_8));
    this.errors = Lines.of(process.errorReader(StandardCharsets.UTF_8));
  }

  /// Starts the function's process, which will ask `api` for work; an API serves one process.
  ///
  /// @param client the jars of the runtime interface client
  /// @param nanos the clock of `api`
  public static LambdaProcess start(
      FakeRuntimeApi api, LambdaFunction function, List<Path> client, LongSupplier nanos)
      throws IOException {
    Path directory = Files.createTempDirectory("lambda-process");
    ProcessBuilder builder = new ProcessBuilder(command(function, client, directory));
    builder.directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment(api, function));
    long started = nanos.getAsLong();
    return new LambdaProcess(builder.start(), api, directory, started);
  }

  /// Waits until INIT is over, one way or the other.
  ///
  /// @throws IllegalStateException when it is not in time
  public Readiness awaitReady(Duration atMost) {
    CompletableFuture<Readiness> ready =
        api.firstNext().thenApply(next -> new Readiness.Ready(next - startedNanos));
    CompletableFuture<Readiness> failed = api.initError().thenApply(Readiness.InitFailed::new);
    CompletableFuture<Readiness> exited =
        process.onExit().thenApply(ended -> new Readiness.Exited(ended.exitValue(), errorText()));
    return (Readiness)
        Waiting.on(CompletableFuture.anyOf(ready, failed, exited), atMost, "the function's INIT");
  }

  /// The process's id, for measuring it.
  public long pid() {
    return process.pid();
  }

  /// Standard output so far.
  public List<String> output() {
    return output.soFar();
  }

  /// Standard error so far.
  public List<String> errorOutput() {
    return errors.soFar();
  }

  /// The first such line of standard output, waited for; nothing when the process ended without it
  /// or the time is over.
  public Optional<String> awaitOutput(Predicate<String> wanted, Duration atMost)
      throws InterruptedException {
    return output.await(wanted, atMost);
  }

  /// Ends the process and what it started, at once, and keeps its output readable.
  @Override
  public void close() {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
    try {
      if (!process.waitFor(TO_END.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("process " + process.pid() + " does not end");
      }
      output.all(TO_END);
      errors.all(TO_END);
      deleteDirectory();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// It is flat: the native library, and what a crash may leave.
  private void deleteDirectory() {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("deleting " + directory, e);
    }
  }

  private String errorText() {
    try {
      return String.join("\n", errors.all(TO_END));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private static List<String> command(LambdaFunction function, List<Path> client, Path directory)
      throws IOException {
    String classPath =
        Stream.concat(client.stream(), function.classPath().stream())
            .map(path -> path.toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(LAMBDA_FLAGS);
    NativeLibrary.unpacked(client, directory)
        .ifPresent(file -> command.add("-D" + NativeLibrary.PROPERTY + "=" + file));
    command.addAll(function.jvmOptions());
    command.addAll(List.of("-cp", classPath, RuntimeInterfaceClient.MAIN_CLASS));
    command.add(function.handler());
    return command;
  }

  private static Map<String, String> environment(FakeRuntimeApi api, LambdaFunction function) {
    Map<String, String> environment = new HashMap<>();
    environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
    environment.put("_HANDLER", function.handler());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "canary");
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "" + function.memoryMegabytes());
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/canary");
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "2026/11/01/[$LATEST]0");
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    environment.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
    environment.put("AWS_REGION", "eu-west-1");
    environment.put("AWS_DEFAULT_REGION", "eu-west-1");
    environment.put("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
    environment.put("AWS_SECRET_ACCESS_KEY", "not-a-secret");
    environment.put("AWS_SESSION_TOKEN", "not-a-token");
    environment.put("LAMBDA_TASK_ROOT", "/var/task");
    environment.put("LAMBDA_RUNTIME_DIR", "/var/runtime");
    environment.put("LANG", "en_US.UTF-8");
    environment.put("TZ", ":UTC");
    environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    environment.putAll(function.environment());
    return environment;
  }
}
