package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Bound;
import dev.agentcanary.drill.Expected;
import dev.agentcanary.drill.Expected.Due;
import dev.agentcanary.drill.Stage;
import java.util.List;

/// What is due to somebody who promised a latency.
final class Slowness {
  private Slowness() {}

  /// @param most how often the ticket may come: the alarms of the slowest turn and of most turns go
  ///   off one after the other
  static Expected expected(Stage stage, Trouble trouble, Bound within, int most) {
    if (stage.plan().objectives().latencyP90().isPresent() && stage.latencyCanBeJudged()) {
      return trouble.tickets("slow", within, most);
    }
    boolean promised =
        stage.plan().objectives().latencyMax().isPresent()
            || stage.plan().objectives().latencyP90().isPresent()
            || stage.plan().objectives().firstToken().isPresent();
    return promised
        ? new Expected(
            new Due.Silence("nobody has to get up for it"),
            new Due.Either("the plan has another objective of latency"),
            List.of())
        : Expected.silence("the plan has no objective of latency");
  }
}
