package dev.agentcanary.sim.agent.coach;

import java.util.List;

/// A goal with a pace a body can follow.
final class RealisticGoal implements Topic {
  private static final Wording WORDING =
      new Wording(
          List.of(
              List.of(
                  "That is a realistic and achievable goal{name}, and a great one to work on.",
                  "I like this goal{name}: it is specific, realistic and achievable."),
              List.of(
                  "At your pace it comes to less than 1 kg a week, which is healthy and sustainable.",
                  "It leaves room for normal life, and a steady, sustainable pace is what makes results last."),
              List.of(
                  "Let us plan it in small steps: balanced meals with protein and vegetables, a daily walk, two short strength workouts a week, and enough sleep; we look at your progress every week.",
                  "A simple plan to start with: one change in your meals, 30 minutes of movement on most days, and a weekly check of how it went."),
              List.of(
                  "Which step would you like to start with this week?",
                  "Why does this goal matter to you, and which step could come first?")));

  @Override
  public boolean fits(Heard heard) {
    return WeightPlan.in(heard).filter(plan -> !plan.tooFast()).isPresent();
  }

  @Override
  public Wording wording(Heard heard, Memory memory) {
    return WORDING;
  }
}
