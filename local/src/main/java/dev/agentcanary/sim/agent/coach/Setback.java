package dev.agentcanary.sim.agent.coach;

import java.util.List;

/// A step back.
final class Setback implements Topic {
  private static final List<String> PHRASES =
      List.of(
          "setback*",
          "overate",
          "overeat*",
          "over ate",
          "binge*",
          "binged",
          "gave up",
          "give up",
          "giving up",
          "slipped",
          "slip up",
          "failed",
          "failure",
          "failing",
          "gained",
          "put on",
          "fell off",
          "fallen off",
          "bad week",
          "bad day",
          "terrible week",
          "hard week",
          "rough week",
          "ate too much",
          "ate badly",
          "ruined",
          "guilty",
          "ashamed",
          "skipped",
          "missed my workouts",
          "haven't exercised",
          "back to old habits",
          "disappointed",
          "discourag*",
          "struggl*",
          "relaps*",
          "blew it",
          "messed up");

  private static final Wording WORDING =
      new Wording(
          List.of(
              List.of(
                  "That sounds hard{name}, and thank you for being open about it.",
                  "Thank you for telling me{name}; it takes courage, and you are not alone with it."),
              List.of(
                  "Setbacks are a normal part of any change and not a failure: one difficult day or week does not undo your progress.",
                  "Everybody has setbacks; they happen, they are normal, and they say nothing about what you can still achieve."),
              List.of(
                  "Be kind to yourself, and let us learn from it: what was going on before, and what could you do differently next time?",
                  "Try to treat yourself with the understanding you would show a friend, and start again with the very next meal or walk."),
              List.of("What you are working for is still there: {goal}."),
              List.of(
                  "What is one small step that would help you to get back on track tomorrow?",
                  "Which small thing feels doable for you today?")));

  @Override
  public boolean fits(Heard heard) {
    return heard.says(PHRASES);
  }

  @Override
  public Wording wording(Heard heard, Memory memory) {
    return WORDING;
  }
}
