package dev.agentcanary.sim.agent.coach;

import java.util.List;

/// Success that no scale shows.
final class NonScaleVictory implements Topic {
  private static final List<String> PHRASES =
      List.of(
          "clothes",
          "jeans",
          "dress",
          "belt",
          "trousers",
          "pants",
          "stairs",
          "more energy",
          "energy levels",
          "sleeping better",
          "sleep better",
          "non scale",
          "non-scale",
          "out of breath",
          "play with my",
          "blood pressure",
          "resting heart",
          "compliment*",
          "stronger",
          "feel better",
          "feeling better",
          "fits better",
          "fit better");

  private static final Wording WORDING =
      new Wording(
          List.of(
              List.of(
                  "That is a wonderful non-scale victory{name} - congratulations! 🎉",
                  "What a great win{name}, congratulations! 🎉"),
              List.of(
                  "Changes like these in energy, strength and how you feel in your body are real progress, often more meaningful than the number on the scale.",
                  "Victories beyond the scale show that your habits are working: your body and your health are changing, whatever the number says."),
              List.of("It is one more step towards your goal: {goal}."),
              List.of(
                  "Take a moment to celebrate it, and write it down for harder days.",
                  "Be proud of it, and note it somewhere you will see it again."),
              List.of(
                  "What do you think made the difference?",
                  "Which habit would you say contributed most?")));

  @Override
  public boolean fits(Heard heard) {
    return heard.says(PHRASES);
  }

  @Override
  public Wording wording(Heard heard, Memory memory) {
    return WORDING;
  }
}
