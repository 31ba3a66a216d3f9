package dev.agentcanary.agent.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.Stop;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What every transport that can stop a session does alike.
public abstract class StoppableContract extends AgentContract {
  private static final String PATH =
      "/runtimes/arn%3Aaws%3Abedrock-agentcore%3Aeu-west-1%3A123456789012%3Aruntime%2Fcoach-0ZUOP04U5z/";

  @Test
  void asksTheRuntimeByItsArnAndEndpoint() {
    server.on("invocations", Replies.json(Replies.HELLO));
    ask(Duration.ofSeconds(30));
    assertThat(server.requests("invocations").getFirst().path())
        .isEqualTo(PATH + "invocations?qualifier=DEFAULT");
  }

  @Test
  void stopsASession() {
    server.on("stopruntimesession", Replies.json("{}"));
    assertThat(stop()).isEqualTo(new Stop.Stopped());
    ScriptedServer.Request request = server.requests("stopruntimesession").getFirst();
    assertThat(request.path()).isEqualTo(PATH + "stopruntimesession?qualifier=DEFAULT");
    assertThat(request.headers())
        .containsEntry("x-amzn-bedrock-agentcore-runtime-session-id", SESSION.value());
  }

  @Test
  void aSessionThatIsGoneIsStopped() {
    server.on("stopruntimesession", Replies.error(404, "ResourceNotFoundException", "gone"));
    assertThat(stop()).isEqualTo(new Stop.Stopped());
  }

  @Test
  void aRefusedStopIsALeak() {
    server.on("stopruntimesession", Replies.error(403, "AccessDeniedException", "not yours"));
    assertThat(stop()).isEqualTo(new Stop.Leaked("HTTP 403 AccessDeniedException: not yours"));
    assertThat(server.requests("stopruntimesession")).hasSize(1);
  }

  @Test
  void aStopThatHangsIsALeak() {
    server.on("stopruntimesession", Line::holdUntilClientGoes);
    assertThat(
            agent(server.uri(), target(AnswerSettings.DEFAULT), WIRE)
                .stop(SESSION, Duration.ofMillis(300)))
        .isEqualTo(new Stop.Leaked("no answer within 300 ms"));
  }

  @Test
  void aStopThatBreaksIsALeak() {
    server.on("stopruntimesession", Line::reset);
    assertThat(stop()).isInstanceOf(Stop.Leaked.class);
  }

  @Test
  void anInterruptedThreadStillStopsItsSession() {
    server.on("stopruntimesession", Replies.json("{}"));
    Thread.currentThread().interrupt();
    Stop stop = stop();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(stop).isEqualTo(new Stop.Stopped());
  }

  private Stop stop() {
    return agent(server.uri(), target(AnswerSettings.DEFAULT), WIRE)
        .stop(SESSION, Duration.ofSeconds(30));
  }
}
