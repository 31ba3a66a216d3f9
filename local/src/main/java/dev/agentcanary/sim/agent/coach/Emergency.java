package dev.agentcanary.sim.agent.coach;

import java.util.List;

/// Somebody who needs help that no coach can give.
final class Emergency implements Topic {
  private static final List<String> PHRASES =
      List.of(
          "chest pain*",
          "can't breathe",
          "cannot breathe",
          "kill myself",
          "suicid*",
          "end my life",
          "hurt myself",
          "fainted",
          "passing out",
          "overdose*");

  private static final Wording WORDING =
      new Wording(
          List.of(
              List.of("What you describe needs help from a person, right now."),
              List.of(
                  "Please call your local emergency number or go to the nearest emergency department; if you think of hurting yourself, a crisis line is there for you day and night."),
              List.of(
                  "Your safety comes first, and we can talk about health goals whenever you are well again.")));

  @Override
  public boolean fits(Heard heard) {
    return heard.says(PHRASES);
  }

  @Override
  public Wording wording(Heard heard, Memory memory) {
    return WORDING;
  }
}
