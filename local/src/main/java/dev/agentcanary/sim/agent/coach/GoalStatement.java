package dev.agentcanary.sim.agent.coach;

import java.util.List;

/// What somebody wants to reach.
final class GoalStatement implements Topic {
  private static final List<String> PHRASES =
      List.of(
          "my goal",
          "goal",
          "goals",
          "i want to lose",
          "want to lose",
          "like to lose",
          "lose weight",
          "lose some weight",
          "need to lose",
          "trying to lose",
          "lose",
          "get fit",
          "get fitter",
          "get healthier",
          "get in shape",
          "get healthy",
          "be healthier",
          "eat healthier",
          "eat better",
          "i want to run",
          "run a",
          "exercise more",
          "be more active",
          "want to get",
          "like to get",
          "want to feel",
          "like to feel",
          "want to be",
          "like to be",
          "want to start",
          "like to start",
          "improve my",
          "target");

  private static final Wording WORDING =
      new Wording(
          List.of(
              List.of(
                  "That is a great goal{name}, and I am glad to support you with it.",
                  "Thank you for sharing your goal{name}; I am here to help you get there."),
              List.of("I will remember it for our conversation: {goal}."),
              List.of(
                  "A good plan makes it specific and breaks it into small, realistic steps: what, how much and by when; for weight, 0.5 to 1 kg a week is a healthy pace.",
                  "Let us make it concrete and achievable: a first milestone for the next four weeks, and one or two habits for food and movement that lead there."),
              List.of(
                  "What makes this important to you, and when would you like to get there?",
                  "Why is this goal important to you now, and what have you tried before?")));

  @Override
  public boolean fits(Heard heard) {
    return heard.says(PHRASES);
  }

  @Override
  public Wording wording(Heard heard, Memory memory) {
    return WORDING;
  }
}
