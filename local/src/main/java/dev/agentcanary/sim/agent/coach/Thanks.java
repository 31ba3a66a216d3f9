package dev.agentcanary.sim.agent.coach;

import java.util.List;

/// Somebody who leaves content.
final class Thanks implements Topic {
  private static final List<String> PHRASES =
      List.of(
          "thanks", "thank you", "bye", "goodbye", "see you", "cheers", "that's all", "great help");

  private static final Wording WORDING =
      new Wording(
          List.of(
              List.of("You are welcome{name}!", "It was a pleasure{name}!"),
              List.of(
                  "Take it one small step at a time; your effort counts.",
                  "Be proud of what you do for your health."),
              List.of(
                  "I am here whenever you want to talk about your goals.",
                  "Come back any time and tell me how it went.")));

  @Override
  public boolean fits(Heard heard) {
    return heard.says(PHRASES);
  }

  @Override
  public Wording wording(Heard heard, Memory memory) {
    return WORDING;
  }
}
