package dev.agentcanary.agent;

import java.util.Optional;

/// How the reply is read.
///
/// @param selector dotted path to the text, e.g. `output.message.content[].text`; absent: detected
/// @param limitBytes of answer text that are kept, 1 KiB to 100 MB; what is beyond is read and cut.
///   Reading takes some ten times that much memory at worst
public record AnswerSettings(Optional<String> selector, int limitBytes) {
  /// Detected, 1 MiB.
  public static final AnswerSettings DEFAULT = new AnswerSettings(Optional.empty(), 1 << 20);
}
