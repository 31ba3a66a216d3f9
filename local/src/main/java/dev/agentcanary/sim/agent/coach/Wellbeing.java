package dev.agentcanary.sim.agent.coach;

import java.util.List;

/// Sleep, stress and motivation.
final class Wellbeing implements Topic {
  private static final List<String> PHRASES =
      List.of(
          "sleep*",
          "tired",
          "stress*",
          "motivat*",
          "anxious",
          "anxiety",
          "mood",
          "sad",
          "lonely",
          "overwhelm*",
          "habit*",
          "routine*",
          "energy",
          "health*",
          "weight",
          "scale",
          "body",
          "doctor",
          "rest",
          "feel*",
          "well-being",
          "wellbeing",
          "mindful*",
          "coach");

  private static final Wording WORDING =
      new Wording(
          List.of(
              List.of(
                  "Thank you for bringing that up{name}; it matters more for your health than most people think.",
                  "That is worth looking at{name}, because everything else becomes easier when you feel well."),
              List.of(
                  "Small routines help: a fixed bedtime, daylight in the morning, a short walk when stress builds up, and a habit so small that it cannot fail.",
                  "Start with one routine, such as ten quiet minutes in the evening, and link it to something you do anyway; if it weighs on you for long, please talk to your doctor."),
              List.of("Keep in mind what you are doing it for: {goal}."),
              List.of(
                  "What would make the next week a little easier for you?",
                  "Which moment of the day is the hardest at present?")));

  @Override
  public boolean fits(Heard heard) {
    return heard.says(PHRASES);
  }

  @Override
  public Wording wording(Heard heard, Memory memory) {
    return WORDING;
  }
}
