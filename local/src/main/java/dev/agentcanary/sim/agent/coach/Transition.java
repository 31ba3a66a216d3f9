package dev.agentcanary.sim.agent.coach;

import java.util.List;

/// Coming off a medication.
final class Transition implements Topic {
  private static final List<String> PHRASES =
      List.of(
          "come off",
          "coming off",
          "came off",
          "get off",
          "getting off",
          "go off",
          "going off",
          "off my medication",
          "off medication",
          "off the medication",
          "off ozempic",
          "off wegovy",
          "off semaglutide",
          "off mounjaro",
          "stop taking",
          "stopping my",
          "stop my medication",
          "stop the medication",
          "stop my injection*",
          "quit taking",
          "taper*",
          "wean*",
          "discontinu*",
          "without medication",
          "without the medication",
          "without ozempic",
          "without semaglutide",
          "after medication",
          "after the medication",
          "transition*");

  private static final Wording WORDING =
      new Wording(
          List.of(
              List.of(
                  "It makes sense to think about this transition ahead of time{name}, and I am glad that you bring it up.",
                  "Planning the transition off your medication is a thoughtful step{name}, and many people have the same question."),
              List.of(
                  "Please make the decision and the plan together with your doctor or prescriber: whether, when and how gradually to stop is a medical question, and changing a medication without your healthcare provider can be risky."),
              List.of(
                  "What we can do here is to build the habits that carry you afterwards: enough protein and fibre at meals, strength training twice a week, regular sleep, and a simple way to monitor hunger and weight so that you can maintain your progress.",
                  "My part is to support you with the habits that help you maintain your results: regular meals with protein, daily walks, some strength training, good sleep, and a plan for days when appetite comes back."),
              List.of(
                  "Have you already talked to your doctor about it, and which habit feels strongest so far?",
                  "Which of these habits would you like to strengthen before your next appointment with your doctor?")));

  @Override
  public boolean fits(Heard heard) {
    return heard.says(PHRASES);
  }

  @Override
  public Wording wording(Heard heard, Memory memory) {
    return WORDING;
  }
}
