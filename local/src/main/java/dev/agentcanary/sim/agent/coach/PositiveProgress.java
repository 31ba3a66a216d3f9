package dev.agentcanary.sim.agent.coach;

import java.util.List;

/// Things that go well.
final class PositiveProgress implements Topic {
  private static final List<String> PHRASES =
      List.of(
          "i lost",
          "i've lost",
          "i have lost",
          "lost my first",
          "lost another",
          "lost 1",
          "lost 2",
          "lost 3",
          "lost 4",
          "lost 5",
          "already lost",
          "down 1",
          "down 2",
          "down 3",
          "down 4",
          "down 5",
          "am down",
          "i'm down",
          "i managed",
          "managed to",
          "i did it",
          "hit my",
          "reached my",
          "achieved",
          "accomplished",
          "proud",
          "went well",
          "going well",
          "good week",
          "great week",
          "great news",
          "good news",
          "every day this week",
          "walked",
          "i ran",
          "ran my",
          "i completed",
          "i finished",
          "i've been",
          "stuck to",
          "kept to",
          "progress",
          "i exercised",
          "worked out",
          "went to the gym");

  private static final Wording WORDING =
      new Wording(
          List.of(
              List.of(
                  "Congratulations{name}, that is great progress! 🎉",
                  "Well done{name}! That is fantastic progress. 🎉"),
              List.of(
                  "You can be proud: this is the result of your consistent effort.",
                  "Be proud of yourself - steady steps like this are exactly what lasting change is made of."),
              List.of("It brings you closer to your goal: {goal}."),
              List.of(
                  "To keep the momentum, notice what worked and plan it for next week as well.",
                  "Keep it up by repeating what worked, and celebrate it with something that is not food."),
              List.of(
                  "What helped you most?",
                  "What do you think made it work, and what would you like to do next?")));

  @Override
  public boolean fits(Heard heard) {
    return heard.says(PHRASES);
  }

  @Override
  public Wording wording(Heard heard, Memory memory) {
    return WORDING;
  }
}
