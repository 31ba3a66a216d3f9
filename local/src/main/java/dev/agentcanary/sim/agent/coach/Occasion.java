package dev.agentcanary.sim.agent.coach;

import java.util.List;

/// A party or another day unlike the others.
final class Occasion implements Topic {
  private static final List<String> PHRASES =
      List.of(
          "party",
          "parties",
          "wedding",
          "birthday*",
          "christmas",
          "thanksgiving",
          "holiday*",
          "vacation",
          "restaurant*",
          "buffet*",
          "eating out",
          "barbecue",
          "bbq",
          "celebration*",
          "dinner with",
          "social event*",
          "travel*");

  private static final Wording WORDING =
      new Wording(
          List.of(
              List.of(
                  "Good that you plan ahead{name}; occasions like this are part of life, and you can enjoy them.",
                  "Thinking about it before it happens is half the work{name}, and there is room to enjoy yourself."),
              List.of(
                  "A simple plan: have a small snack with protein before you go, drink water between other drinks, look at all there is before you fill your plate once, and eat slowly.",
                  "Some ideas: eat something light before so that you do not arrive hungry, choose what you really like, take a smaller plate, keep a glass of water in your hand, and stand with your friends away from the food."),
              List.of("It fits your goal as well: {goal}."),
              List.of(
                  "Which of these would you like to try, and what is the moment that is usually the hardest?",
                  "What would make you feel good about it on the morning after?")));

  @Override
  public boolean fits(Heard heard) {
    return heard.says(PHRASES);
  }

  @Override
  public Wording wording(Heard heard, Memory memory) {
    return WORDING;
  }
}
