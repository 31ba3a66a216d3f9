package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Response;
import java.io.IOException;

/// A connection that breaks inside a character.
final class ResetMidCharacter implements TurnFault {
  private static int emoji(byte[] body) {
    int at = 0;
    while (body[at] != EMOJI) {
      at++;
    }
    return at;
  }

  /// The first byte of every character of four.
  private static final byte EMOJI = (byte) 0xF0;

  @Override
  public String kind() {
    return "reset-mid-character";
  }

  @Override
  public String meaning() {
    return "the connection is reset after two of the four bytes of an emoji in the answer";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    Response reply = turn.replies().of(turn.text() + " 💪");
    PartialBody.send(turn.wire(), reply, emoji(reply.body()) + 2);
    turn.wire().reset();
  }
}
