package dev.agentcanary.sim.agent.coach;

import java.util.List;

/// A scale that does not move.
final class Plateau implements Topic {
  private static final List<String> PHRASES =
      List.of(
          "plateau*",
          "stuck",
          "hasn't moved",
          "has not moved",
          "not moved",
          "won't move",
          "hasn't changed",
          "has not changed",
          "hasn't budged",
          "not budg*",
          "won't budge",
          "stopped losing",
          "not losing",
          "no longer losing",
          "stalled",
          "same weight",
          "scale hasn't",
          "no change on the scale");

  private static final Wording WORDING =
      new Wording(
          List.of(
              List.of(
                  "Plateaus are frustrating{name}, and they are also completely normal.",
                  "I understand the frustration{name}; a plateau is a common and normal part of the journey."),
              List.of(
                  "As you lose weight your body needs less energy, and water can hide progress for weeks, so a stable number does not mean that you are doing something wrong.",
                  "Your body adapts to a lower weight, and the scale often pauses for some weeks while strength, waist and energy still improve."),
              List.of(
                  "Some things to try: look at portions and snacks for a few days, add protein and strength training, vary your activity, check sleep and stress, and measure your waist as well. Be patient with yourself; if it lasts, talk it over with your doctor or a dietitian.",
                  "A few small adjustments may help: track what you eat for three days, change your activity a little, walk after meals, sleep enough, and give it two or three more weeks of consistency and patience."),
              List.of("Your goal still stands: {goal}."),
              List.of(
                  "Which of these would you like to try first?",
                  "What has changed in your routine lately, if anything?")));

  @Override
  public boolean fits(Heard heard) {
    return heard.says(PHRASES);
  }

  @Override
  public Wording wording(Heard heard, Memory memory) {
    return WORDING;
  }
}
