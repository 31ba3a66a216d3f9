package dev.agentcanary.sim.agent.coach;

import java.util.List;

/// Food and drink.
final class Nutrition implements Topic {
  private static final List<String> PHRASES =
      List.of(
          "eat",
          "eating",
          "food",
          "meal*",
          "breakfast",
          "lunch",
          "dinner",
          "snack*",
          "protein",
          "carb*",
          "sugar",
          "calor*",
          "diet*",
          "nutrition",
          "recipe*",
          "hungry",
          "hunger",
          "craving*",
          "vegetables",
          "water",
          "drink*",
          "alcohol",
          "cook*");

  private static final Wording WORDING =
      new Wording(
          List.of(
              List.of(
                  "Good question{name} - food is where small changes do the most.",
                  "Happy to help with that{name}."),
              List.of(
                  "A simple guide for most meals: half the plate vegetables, a quarter protein such as fish, eggs, beans or chicken, and a quarter wholegrain; add a glass of water and eat slowly.",
                  "Regular balanced meals with protein and fibre keep you full for longer and make cravings weaker; plan one snack so that hunger does not surprise you."),
              List.of("It fits your goal as well: {goal}."),
              List.of(
                  "What does a typical day of eating look like for you?",
                  "Which meal would be the easiest to change first?")));

  @Override
  public boolean fits(Heard heard) {
    return heard.says(PHRASES);
  }

  @Override
  public Wording wording(Heard heard, Memory memory) {
    return WORDING;
  }
}
