package dev.agentcanary.sim.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(120)
@EnabledOnOs(value = OS.LINUX, disabledReason = "AWS's runtime interface client is for Linux only")
class LambdaProcessTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  private FakeRuntimeApi api;

  @BeforeEach
  void start() throws IOException {
    api = FakeRuntimeApi.start(InstantSource.system(), System::nanoTime);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void handsAnEventToARealRuntimeClientAndReturnsItsAnswer() throws Exception {
    try (LambdaProcess process = start(echo())) {
      assertThat(process.awaitReady(LONG)).isInstanceOf(Readiness.Ready.class);
      Invocation invocation =
          api.enqueue(new InvocationRequest("{\"n\":\"é😀\"}", Duration.ofHours(1), "Root=1-2-3"));

      Completion answer = invocation.await(LONG);

      assertThat(answer).isInstanceOf(Completion.Responded.class);
      String[] parts = ((Completion.Responded) answer).body().split("\\|", 4);
      assertThat(parts[0]).isEqualTo(invocation.requestId());
      assertThat(Duration.ofMillis(Long.parseLong(parts[1])))
          .isBetween(Duration.ofMinutes(58), Duration.ofMinutes(60));
      assertThat(parts[2]).isEqualTo("Root=1-2-3");
      assertThat(parts[3]).isEqualTo("{\"n\":\"é😀\"}");
      assertThat(process.awaitOutput(line -> line.startsWith("event"), LONG))
          .contains("event {\"n\":\"é😀\"}");
      assertThat(process.output()).startsWith("init of canary");
    }
  }

  @Test
  void invocationsRunInTheOrderInWhichTheyWereEnqueued() throws Exception {
    try (LambdaProcess _ = start(echo())) {
      Invocation first = api.enqueue(InvocationRequest.of("1", LONG));
      Invocation second = api.enqueue(InvocationRequest.of("2", LONG));

      assertThat(second.await(LONG)).isInstanceOf(Completion.Responded.class);
      assertThat(first.completion()).isCompleted();
      assertThat(second.handedOver().join()).isGreaterThan(first.completion().join().nanos());
      assertThat(first.requestId()).isNotEqualTo(second.requestId());
    }
  }

  @Test
  void anExceptionIsAFailureAndTheFunctionGoesOn() throws Exception {
    try (LambdaProcess _ = start(echo())) {
      Invocation failing = api.enqueue(InvocationRequest.of("throw", LONG));
      Invocation next = api.enqueue(InvocationRequest.of("fine", LONG));

      assertThat(failing.await(LONG))
          .isInstanceOfSatisfying(
              Completion.Failed.class,
              failed -> {
                assertThat(failed.type()).isEqualTo("Runtime.UserException");
                assertThat(failed.body()).contains("IllegalArgumentException", "thrown: throw");
              });
      assertThat(next.await(LONG)).isInstanceOf(Completion.Responded.class);
    }
  }

  @Test
  void aConstructorThatThrowsIsAFailedInit() throws Exception {
    try (LambdaProcess process = start(echo().withEnvironment("FAIL_INIT", "yes"))) {
      assertThat(process.awaitReady(LONG))
          .isInstanceOfSatisfying(
              Readiness.InitFailed.class,
              failed -> assertThat(failed.error().body()).contains("told to fail"));
    }
  }

  @Test
  void aProcessThatEndsInInitSaysWithWhat() throws Exception {
    try (LambdaProcess process = start(echo().withEnvironment("EXIT_INIT", "yes"))) {
      assertThat(process.awaitReady(LONG))
          .isInstanceOfSatisfying(
              Readiness.Exited.class,
              exited -> {
                assertThat(exited.code()).isEqualTo(7);
                assertThat(exited.errorOutput()).contains("leaving");
              });
    }
  }

  @Test
  void aWaitThatEndsSaysWhatItWasFor() {
    Invocation nobodyAsks = api.enqueue(InvocationRequest.of("{}", LONG));

    assertThatThrownBy(() -> nobodyAsks.await(Duration.ofMillis(1)))
        .hasMessage(
            "no sign of the answer to invocation %s within PT0.001S", nobodyAsks.requestId());
  }

  @Test
  void manyStartSideBySide() throws Exception {
    List<FakeRuntimeApi> apis = new ArrayList<>();
    List<LambdaProcess> processes = new ArrayList<>();
    try {
      for (int each = 0; each < 4; each++) {
        apis.add(FakeRuntimeApi.start(InstantSource.system(), System::nanoTime));
        processes.add(
            LambdaProcess.start(
                apis.getLast(),
                echo(),
                RuntimeInterfaceClient.onThisClassPath(),
                System::nanoTime));
      }
      assertThat(processes)
          .allSatisfy(
              process -> assertThat(process.awaitReady(LONG)).isInstanceOf(Readiness.Ready.class));
    } finally {
      processes.forEach(LambdaProcess::close);
      apis.forEach(FakeRuntimeApi::close);
    }
  }

  @Test
  void closingEndsTheProcess() throws Exception {
    LambdaProcess process = start(echo());
    process.awaitReady(LONG);

    process.close();

    assertThat(ProcessHandle.of(process.pid()).map(ProcessHandle::isAlive).orElse(false)).isFalse();
  }

  private LambdaProcess start(LambdaFunction function) throws IOException {
    return LambdaProcess.start(
        api, function, RuntimeInterfaceClient.onThisClassPath(), System::nanoTime);
  }

  private static LambdaFunction echo() throws URISyntaxException {
    Path classes =
        Path.of(EchoHandler.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return LambdaFunction.of(EchoHandler.class.getName() + "::handleRequest", List.of(classes));
  }
}
