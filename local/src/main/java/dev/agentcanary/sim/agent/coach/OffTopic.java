package dev.agentcanary.sim.agent.coach;

import java.util.List;

/// Anything else.
final class OffTopic implements Topic {
  private static final Wording WORDING =
      new Wording(
          List.of(
              List.of(
                  "That is an interesting question{name}, though a bit outside my area: I am a health coach.",
                  "That one is outside my field{name} - I am here as your health coach."),
              List.of(
                  "Where I can really help is with your health and wellness: goals, food, movement, sleep, habits and motivation.",
                  "My focus is your health: realistic goals, healthy habits, nutrition, activity and staying motivated."),
              List.of("Shall we get back to your goal: {goal}?"),
              List.of(
                  "Is there something about your health or your goals that I can help you with today?",
                  "What would you like to work on for your health today?")));

  @Override
  public boolean fits(Heard heard) {
    return true;
  }

  @Override
  public Wording wording(Heard heard, Memory memory) {
    return WORDING;
  }
}
