package dev.agentcanary.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.json.Json;
import dev.agentcanary.sim.lambda.Invocation;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The end that Lambda puts to a function: an agent that hangs past the function's timeout takes
/// neither the metrics nor the report with it, and no session stays behind.
///
/// Lambda ends the process at the timeout, without a word to it. So does the test, and then looks
/// at what was written and stopped by then.
@Timeout(180)
class FunctionEndIT {
  /// 1.5 s of it are the function's reserve, 5 s are for stopping: 7.5 s are left for asking, and
  /// all the rest is room for a slow machine.
  private static final Duration TIMEOUT = Duration.ofSeconds(14);

  private static final String PLAN =
      """
      canary: coach-companion
      agent: { runtime: "arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/a-0123456789" }
      regions: [eu-west-1]
      run: { turn-timeout: 60s, probe-timeout: 90s, deadline: 200s, stop-timeout: 5s }
      probes:
        - { probe: one, say: Hello }
        - { probe: two, say: Hello again }
        - { probe: three, say: And again }
      """;

  @TempDir private Path task;
  private DeployedFunction function;

  @BeforeEach
  void deploy() throws Exception {
    function = DeployedFunction.of(PLAN, task);
  }

  @AfterEach
  void close() {
    function.close();
  }

  @Test
  void anAgentThatHangsPastTheTimeoutIsReportedAndItsSessionsAreStopped() {
    function.agent().faults(DeployedFunction.faults("silence"));

    Ended ended = runToTheTimeout();

    assertThat(ended.metrics().get("Runs")).contains(number(1));
    assertThat(ended.metrics().get("CanaryFault")).contains(number(1));
    assertThat(ended.metrics().get("SessionsLeaked")).contains(number(0));
    assertThat(ended.report().get("verdict")).contains(new Json.Str("inconclusive"));
    assertThat(function.agent().opened()).isEqualTo(3);
    assertThat(function.agent().stopped()).isEqualTo(3);
    assertThat(function.agent().live()).isZero();
  }

  @Test
  void stopsThatHangAsWellAreReportedAsLeaks() {
    function.agent().faults(DeployedFunction.faults("silence", "stop-silence"));

    Ended ended = runToTheTimeout();

    assertThat(ended.metrics().get("Runs")).contains(number(1));
    assertThat(ended.metrics().get("SessionsLeaked")).contains(number(3));
    assertThat(ended.report().get("sessions"))
        .contains(DeployedFunction.object("{\"opened\":3,\"stopped\":0,\"leaked\":3}"));
  }

  /// What had been written when the process was ended.
  private record Ended(Json.Obj metrics, Json.Obj report) {}

  /// Ends the process as Lambda does. A function that has not ended its run by the timeout fails
  /// here.
  private Ended runToTheTimeout() {
    Invocation invocation = function.invoke(TIMEOUT);
    invocation.handedOver().join();
    invocation.await(TIMEOUT);
    function.process().close();
    return new Ended(function.line("\"_aws\""), function.line("agent-canary-run"));
  }

  private static Json.Num number(int value) {
    return new Json.Num(BigDecimal.valueOf(value));
  }
}
