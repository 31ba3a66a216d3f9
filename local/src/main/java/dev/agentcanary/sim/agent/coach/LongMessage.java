package dev.agentcanary.sim.agent.coach;

import java.util.List;

/// More than anybody says in one breath.
final class LongMessage implements Topic {
  /// In characters.
  private static final int LONG = 1_500;

  private static final Wording WORDING =
      new Wording(
          List.of(
              List.of(
                  "Thank you for sharing all of this{name}; there is a lot in your message, and I have read it.",
                  "Thank you for taking the time to write such a long and detailed message{name}."),
              List.of(
                  "To be of real help I suggest that we focus on one thing first: the one that matters most for your health and that you can influence this week.",
                  "Let us break it down into small steps: one habit around food, one around movement, and one around rest."),
              List.of("You told me your goal, so I would begin there: {goal}."),
              List.of(
                  "Which part feels most important to you right now?",
                  "What would you like to work on first?")));

  @Override
  public boolean fits(Heard heard) {
    return heard.text().length() > LONG;
  }

  @Override
  public Wording wording(Heard heard, Memory memory) {
    return WORDING;
  }
}
