package dev.agentcanary.sim.agent.coach;

import java.util.List;

/// Pictures without a word.
final class EmojiOnly implements Topic {
  private static final Wording WORDING =
      new Wording(
          List.of(
              List.of("Thanks for the emojis, they say a lot! 😊", "I see your emojis! 😊"),
              List.of(
                  "How are you feeling today{name}?",
                  "I would love to hear how you are feeling{name}."),
              List.of(
                  "Tell me in a few words what is behind them - a workout, a meal, a good or a hard day - and I will help you with the next step towards your health goals.",
                  "Share a little more about your day - food, movement, mood or sleep - so that I can support you as your health coach.")));

  @Override
  public boolean fits(Heard heard) {
    return !heard.hasWords();
  }

  @Override
  public Wording wording(Heard heard, Memory memory) {
    return WORDING;
  }
}
