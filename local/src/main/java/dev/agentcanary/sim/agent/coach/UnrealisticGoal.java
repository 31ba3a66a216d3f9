package dev.agentcanary.sim.agent.coach;

import java.util.List;

/// More than a body can give in that time.
final class UnrealisticGoal implements Topic {
  private static final List<String> PHRASES =
      List.of(
          "crash diet*",
          "starv*",
          "stop eating",
          "not eat anything",
          "eat nothing",
          "500 calories",
          "300 calories",
          "800 calories",
          "water fast*",
          "as fast as possible",
          "overnight");

  private static final Wording WORDING =
      new Wording(
          List.of(
              List.of(
                  "I hear how much you want this change{name}, and your motivation is valuable.",
                  "I understand that you would like to see results quickly{name}, and wanting to feel better is a good reason to start."),
              List.of(
                  "At the same time I want to be honest with you: losing that much in such a short time is not realistic, and it would not be safe or healthy; it usually costs muscle and energy, and the weight tends to come back.",
                  "I would be doing you no favour by agreeing, though: that pace is unrealistic and can be unsafe, with risks from loss of muscle to gallstones, and what is lost so fast rarely stays off."),
              List.of(
                  "A sustainable and realistic pace is about 0.5 to 1 kg (1 to 2 pounds) per week; please speak with your doctor or a dietitian before trying anything faster.",
                  "What works in a healthy way is gradual: around 0.5 to 1 kg per week, with regular meals, more movement and enough sleep, and with your doctor's advice if there is a medical reason to hurry."),
              List.of(
                  "What makes the date important to you, and what would feel like a good first step this week?",
                  "Shall we find a smaller goal for the next four weeks that you can be proud of?")));

  @Override
  public boolean fits(Heard heard) {
    return WeightPlan.in(heard).filter(WeightPlan::tooFast).isPresent() || heard.says(PHRASES);
  }

  @Override
  public Wording wording(Heard heard, Memory memory) {
    return WORDING;
  }
}
