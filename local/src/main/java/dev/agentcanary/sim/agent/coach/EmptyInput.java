package dev.agentcanary.sim.agent.coach;

import java.util.List;

/// Nothing, or nothing with a word or a picture in it.
final class EmptyInput implements Topic {
  private static final Wording WORDING =
      new Wording(
          List.of(
              List.of(
                  "It looks like your message came through empty.",
                  "I did not see any text in your message, and that is fine."),
              List.of(
                  "How can I help you today{name}?",
                  "What would you like to talk about today{name}?"),
              List.of(
                  "You can tell me about a goal, how your week went, or anything about food, movement, sleep or motivation, and we will take it from there.",
                  "Feel free to share a goal, a question or just how you are feeling, and I will help with the next small step.")));

  @Override
  public boolean fits(Heard heard) {
    return !heard.hasWords() && heard.text().codePoints().noneMatch(c -> c > 0x2000);
  }

  @Override
  public Wording wording(Heard heard, Memory memory) {
    return WORDING;
  }
}
