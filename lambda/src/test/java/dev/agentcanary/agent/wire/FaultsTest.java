package dev.agentcanary.agent.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.Ask;
import dev.agentcanary.agent.OwnFault;
import dev.agentcanary.agent.SessionId;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/// What an exception of a transport makes of a turn, where it is the canary's own fault.
class FaultsTest {
  private static final Ask HI =
      new Ask(
          new SessionId("canary-00000000-0000-0000-0000-000000000001"),
          "hi",
          Duration.ofSeconds(30));

  @Test
  void tooLittleMemoryEndsTheTurnAndNotTheRun() {
    Answer.Abandoned answer =
        (Answer.Abandoned)
            asked(
                _ -> {
                  throw new OutOfMemoryError("Java heap space");
                });

    assertThat(answer.fault()).isEqualTo(OwnFault.OUT_OF_MEMORY);
    assertThat(answer.message()).contains("Java heap space");
  }

  @Test
  void anExceptionThatNobodyExpectedIsABug() {
    Answer.Abandoned answer =
        (Answer.Abandoned)
            asked(
                _ -> {
                  throw new IllegalStateException("what?");
                });

    assertThat(answer.fault()).isEqualTo(OwnFault.INTERNAL);
  }

  @Test
  void aNameThatDoesNotResolveIsTheNameServersUntilASecondLook() {
    Answer.Refused answer =
        (Answer.Refused)
            asked(
                _ -> {
                  throw new UnknownHostException("agentcore.invalid");
                });

    assertThat(answer.fault()).isEqualTo(OwnFault.DNS);
  }

  @Test
  void aConnectionThatDoesNotComeAboutInItsTimeCannotHaveSentAnything() {
    Answer answer =
        asked(
            _ -> {
              throw new SSLHandshakeException(
                  "no handshake", new SocketTimeoutException("Read timed out"));
            });

    assertThat(((Answer.Broken) answer).type()).isEqualTo("ConnectionRefused");
    assertThat(Faults.neverSent(answer)).isTrue();
  }

  @Test
  void whatHangsBeforeAnythingIsSentHasNoCredentials() {
    TurnExchange turns =
        new TurnExchange(
            _ -> {
              new CountDownLatch(1).await();
              throw new IOException("never");
            },
            AnswerSettings.DEFAULT,
            settings());

    Answer answer = turns.ask(new Ask(HI.session(), "hi", Duration.ofMillis(50)));

    assertThat(((Answer.Abandoned) answer).fault()).isEqualTo(OwnFault.NO_CREDENTIALS);
  }

  private static Answer asked(Transport.Call call) {
    return new TurnExchange(
            _ -> new Transport.Prepared.Ready(call), AnswerSettings.DEFAULT, settings())
        .ask(HI);
  }

  private static WireSettings settings() {
    return new WireSettings(System::nanoTime, InstantSource.system(), _ -> {}, 16);
  }
}
