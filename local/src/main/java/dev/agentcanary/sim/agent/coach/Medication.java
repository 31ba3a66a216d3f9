package dev.agentcanary.sim.agent.coach;

import java.util.List;

/// A medication, however it comes up. Never a word on doses.
final class Medication implements Topic {
  private static final List<String> PHRASES =
      List.of(
          "semaglutide",
          "ozempic",
          "wegovy",
          "rybelsus",
          "tirzepatide",
          "mounjaro",
          "zepbound",
          "liraglutide",
          "saxenda",
          "victoza",
          "dulaglutide",
          "trulicity",
          "glp",
          "glp1",
          "metformin",
          "medication*",
          "medicine*",
          "prescri*",
          "inject*",
          "dose",
          "doses",
          "dosage",
          "dosing",
          "side effect*",
          "pill",
          "pills",
          "tablet*");

  private static final Wording WORDING =
      new Wording(
          List.of(
              List.of(
                  "Thank you for telling me about your medication{name}; it helps me to support you well.",
                  "Thanks for sharing that{name} - knowing about your medication helps me to support you better."),
              List.of(
                  "Questions about the medication itself - how much, how often, side effects, or any change - belong to your doctor, your prescriber or your pharmacist, who know your medical history; please check with them before you change anything.",
                  "Anything about the medication itself, such as its amount, its timing or side effects, is for your doctor or prescriber to decide, so please talk to your healthcare provider about it."),
              List.of(
                  "As your coach I help with what goes along with it: protein at each meal, drinking enough water, eating slowly and stopping when you are full, gentle strength training, and sleep.",
                  "What I can help with are the habits around it: small meals with enough protein and fibre, staying hydrated, regular movement to keep your muscles, and rest."),
              List.of(
                  "How have you been feeling since you started, and which habit shall we look at first?",
                  "How are your appetite and energy these days?")));

  @Override
  public boolean fits(Heard heard) {
    return heard.says(PHRASES);
  }

  @Override
  public Wording wording(Heard heard, Memory memory) {
    return WORDING;
  }
}
