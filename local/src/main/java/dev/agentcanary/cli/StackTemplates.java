package dev.agentcanary.cli;

import dev.agentcanary.cost.Checkout;
import dev.agentcanary.cost.Synth;
import dev.agentcanary.drill.DeployedStack;
import dev.agentcanary.plan.CanaryPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Finds the synthesized template of a canary's stack, or synthesizes it.
///
/// @param starts folders in which, or above which, the checkout is looked for, in this order
record StackTemplates(Terminal terminal, List<Path> starts) {
  StackTemplates {
    starts = List.copyOf(starts);
  }

  /// The stack; nothing if there are problems, which are then printed.
  ///
  /// @param named by the person who called
  /// @param command that is asked for, for messages
  Optional<DeployedStack> stack(CanaryPlan plan, Path file, Optional<Path> named, String command)
      throws IOException, InterruptedException {
    if (named.isPresent()) {
      return read(named.get(), plan);
    }
    Optional<Checkout> checkout =
        starts.stream().flatMap(start -> Checkout.around(start).stream()).findFirst();
    if (checkout.isEmpty()) {
      terminal
          .err()
          .println(
              "canary %s: no checkout with cdk.json and infra/synth.mjs is here or above; run it there, or name a template with --template"
                  .formatted(command));
      return Optional.empty();
    }
    Path folder = Files.createTempDirectory("canary-" + command);
    try {
      int code =
          new Synth(checkout.get(), terminal.err()::println)
              .run(List.of(file.toAbsolutePath()), folder);
      return code == 0
          ? read(folder.resolve("canary-" + plan.canary() + ".template.json"), plan)
          : Optional.empty();
    } finally {
      Folders.delete(folder);
    }
  }

  private Optional<DeployedStack> read(Path template, CanaryPlan plan) throws IOException {
    if (!Files.isRegularFile(template)) {
      terminal.err().println(template + ": no such file; name one that `npx cdk synth` wrote");
      return Optional.empty();
    }
    return switch (DeployedStack.read(Files.readString(template), plan)) {
      case DeployedStack.Reading.Read(DeployedStack stack) -> Optional.of(stack);
      case DeployedStack.Reading.Rejected(String reason) -> {
        terminal.err().println(template + ":" + reason);
        yield Optional.empty();
      }
    };
  }
}
