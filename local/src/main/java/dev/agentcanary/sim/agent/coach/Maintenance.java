package dev.agentcanary.sim.agent.coach;

import java.util.List;

/// Keeping what was reached.
final class Maintenance implements Topic {
  private static final List<String> PHRASES =
      List.of(
          "maintain*",
          "maintenance",
          "keep it off",
          "keep the weight off",
          "keep my weight",
          "keeping it off",
          "keeping the weight off",
          "stay at my weight",
          "stay at this weight",
          "hold my weight",
          "reached my goal weight",
          "reached my target weight",
          "not regain*",
          "regain*",
          "gaining it back");

  private static final Wording WORDING =
      new Wording(
          List.of(
              List.of(
                  "Reaching the point where it is about maintaining is a real achievement{name}!",
                  "Well done on getting here{name} - maintenance is a goal of its own, and a very good one."),
              List.of(
                  "To maintain your weight, habits count more than effort: keep the meals and the movement that brought you here, with protein and vegetables at each meal, strength training and daily steps.",
                  "Maintaining works best with consistent habits: regular balanced meals, being active most days, good sleep, and weighing yourself once a week so that small changes are noticed early."),
              List.of(
                  "A range of about 2 kg around your weight is normal; agree with yourself on what you will do when you leave it.",
                  "Expect small ups and downs, they are normal, and have a simple plan for weeks that get out of hand."),
              List.of(
                  "Which habit has helped you most so far, and how could you protect it?",
                  "What situations do you expect to be the hardest to keep your balance in?")));

  @Override
  public boolean fits(Heard heard) {
    return heard.says(PHRASES);
  }

  @Override
  public Wording wording(Heard heard, Memory memory) {
    return WORDING;
  }
}
