package dev.agentcanary.agent.reply;

import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.Shape;
import java.time.Duration;

/// `text/plain`: the body is the text, in UTF-8.
final class PlainBody implements BodyReader {
  private final AnswerSettings settings;
  private final Bytes bytes;
  private Duration since = Duration.ZERO;

  PlainBody(AnswerSettings settings) {
    this.settings = settings;
    this.bytes = new Bytes(settings.limitBytes() + 4);
  }

  @Override
  public boolean take(byte[] buffer, int count, Duration at) {
    if (bytes.length() == 0) {
      since = at;
    }
    bytes.append(buffer, 0, count);
    return true;
  }

  @Override
  public Finding finish() {
    AnswerText text = new AnswerText(settings.limitBytes());
    text.append(bytes.text(), since);
    return new Finding.Text(text, new Shape("text"));
  }
}
