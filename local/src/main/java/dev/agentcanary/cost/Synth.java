package dev.agentcanary.cost;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Runs the CDK app as the CDK CLI does: `node infra/synth.mjs`, with the context and the folder to
/// write to in the environment.
///
/// @param checkout whose app it is
/// @param lines takes what the app says, a line at a time
public record Synth(Checkout checkout, Consumer<String> lines) {
  /// Synthesizes those canaries; returns when the app has ended.
  ///
  /// @param files canary files; the checkout's folder `canaries` if there are none
  /// @param into an empty folder
  /// @return the app's exit code, 0 if all may be deployed
  /// @throws IOException if Node cannot be started
  /// @throws InterruptedException if the caller was; the app is ended then
  public int run(List<Path> files, Path into) throws IOException, InterruptedException {
    ProcessBuilder node = new ProcessBuilder("node", checkout.synth().toString());
    node.environment().put("CDK_OUTDIR", into.toString());
    node.environment().put("CDK_CONTEXT_JSON", context(files));
    Process app = node.redirectErrorStream(true).start();
    try (BufferedReader said = app.inputReader()) {
      said.lines().forEach(lines);
      return app.waitFor();
    } finally {
      app.destroy();
    }
  }

  private String context(List<Path> files) {
    String canaries =
        files.isEmpty()
            ? checkout.root().resolve("canaries").toString()
            : files.stream().map(Path::toString).collect(Collectors.joining(","));
    return JsonText.write(new Json.Obj(Map.of("canaries", new Json.Str(canaries))));
  }
}
