package dev.agentcanary.infra.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.agent.Reply;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Shape;
import dev.agentcanary.agent.Sight;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.handler.CanaryFault;
import dev.agentcanary.handler.CanaryFunction;
import dev.agentcanary.handler.CanaryHandler;
import dev.agentcanary.handler.Wiring;
import dev.agentcanary.infra.Canaries;
import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.app.Templates;
import dev.agentcanary.json.Json;
import dev.agentcanary.outcome.RunOutcome;
import dev.agentcanary.run.RunListener;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the synthesized schedule sends, its tokens replaced as Scheduler does, is what the function
/// reads.
class ScheduledInputTest {
  @TempDir private Path folder;

  @Test
  void theFunctionReadsIdAndScheduledTimeFromWhatTheScheduleSends() throws IOException {
    List<RunOutcome> runs = new ArrayList<>();

    handler(Canaries.minimal(), runs)
        .handleRequest(
            new ByteArrayInputStream(delivered(Canaries.minimal())),
            new ByteArrayOutputStream(),
            new LongEnough());

    assertThat(runs)
        .singleElement()
        .satisfies(
            run -> {
              assertThat(run.canary()).isEqualTo("minimal");
              assertThat(run.runId()).isEqualTo("d32c5kddcf5bb8c3");
              assertThat(run.scheduledFor()).isEqualTo(Instant.parse("2026-11-25T10:05:00Z"));
            });
  }

  @Test
  void theNameInItIsTheCanarysSoThatAFunctionRefusesAnothersSchedule() {
    CanaryHandler handler = handler(Canaries.shipped(), new ArrayList<>());

    assertThatThrownBy(
            () ->
                handler.handleRequest(
                    new ByteArrayInputStream(delivered(Canaries.minimal())),
                    new ByteArrayOutputStream(),
                    new LongEnough()))
        .isInstanceOf(CanaryFault.class)
        .hasMessageContaining("`minimal`");
  }

  /// As EventBridge Scheduler's user guide says of its context attributes.
  private byte[] delivered(Canary canary) {
    Json.Obj schedule =
        (Json.Obj) Templates.resources(Templates.text(folder, canary)).get("Schedule");
    String input =
        Templates.text(
            Templates.member(Templates.member(schedule, "Properties"), "Target"), "Input");
    String delivered =
        input
            .replace("<aws.scheduler.execution-id>", "d32c5kddcf5bb8c3")
            .replace("<aws.scheduler.scheduled-time>", "2026-11-25T10:05:00Z")
            .replace(
                "<aws.scheduler.schedule-arn>",
                "arn:aws:scheduler:eu-west-1:123456789012:schedule/canary-minimal/canary-minimal");
    assertThat(delivered).doesNotContain("<aws.");
    return delivered.getBytes(StandardCharsets.UTF_8);
  }

  private static CanaryHandler handler(Canary canary, List<RunOutcome> runs) {
    return new CanaryHandler(
        new CanaryFunction(
            canary.plan(),
            new SaysHello(),
            () -> _ -> new Sight.Undecided("nobody looks"),
            Wiring::tempo,
            Wiring::session,
            Wiring::runId,
            RunListener.NOBODY,
            runs::add));
  }

  private static final class SaysHello implements Agent {
    @Override
    public Answer ask(Ask ask) {
      return new Answer.Answered(new Reply("hello", new Shape("text"), false), Exchange.NONE);
    }

    @Override
    public Stop stop(SessionId session, Duration timeout) {
      return new Stop.NotNeeded();
    }
  }
}
