package dev.agentcanary.sim.agent.coach;

import java.util.List;

/// Exercise.
final class Movement implements Topic {
  private static final List<String> PHRASES =
      List.of(
          "exercise*",
          "workout*",
          "gym",
          "walk*",
          "run",
          "running",
          "steps",
          "yoga",
          "swim*",
          "cycling",
          "bike",
          "strength",
          "training",
          "sport*",
          "active",
          "movement",
          "fitness");

  private static final Wording WORDING =
      new Wording(
          List.of(
              List.of(
                  "Moving more is one of the best things you can do for your health{name}.",
                  "Great that you think about movement{name}!"),
              List.of(
                  "Begin small and regular: a walk of 15 to 30 minutes on most days, and two short strength sessions a week with squats, push-ups at the wall and rowing with a band.",
                  "Pick something you enjoy, start with ten minutes a day, and add a little each week; if you have a condition, ask your doctor first."),
              List.of("It helps with your goal too: {goal}."),
              List.of(
                  "What kind of movement do you enjoy, and when would it fit into your day?",
                  "How active are you at the moment?")));

  @Override
  public boolean fits(Heard heard) {
    return heard.says(PHRASES);
  }

  @Override
  public Wording wording(Heard heard, Memory memory) {
    return WORDING;
  }
}
