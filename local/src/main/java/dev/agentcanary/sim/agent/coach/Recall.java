package dev.agentcanary.sim.agent.coach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A question about what was said earlier in the session.
final class Recall implements Topic {
  private static final List<String> NAME =
      List.of("my name", "who i am", "who am i", "what i am called", "about me");
  private static final List<String> GOAL =
      List.of(
          "my goal",
          "my goals",
          "goal i",
          "the goal",
          "aiming for",
          "working towards",
          "working toward",
          "about me");
  private static final List<String> MEDICATION =
      List.of("my medication", "my medicine", "what i take", "am i taking", "about me");
  private static final List<String> QUESTIONS =
      List.of(
          "what is",
          "what's",
          "what was",
          "what were",
          "what goal",
          "which goal",
          "what did i",
          "what am i",
          "who am i",
          "do you remember",
          "can you remember",
          "remember what",
          "remind me",
          "did i tell",
          "did i say",
          "did i mention",
          "tell me my",
          "what do you know",
          "repeat my");
  private static final List<String> EARLIER =
      List.of(
          "what did i", "what have i", "remind me", "do you remember", "did i tell", "did i say");

  @Override
  public boolean fits(Heard heard) {
    boolean told = heard.says(List.of("my name is", "my goal is", "call me"));
    return !told && heard.says(QUESTIONS) && (about(heard) || heard.says(EARLIER));
  }

  @Override
  public Wording wording(Heard heard, Memory memory) {
    boolean all = !about(heard);
    List<List<String>> sentences = new ArrayList<>();
    if (all || heard.says(NAME)) {
      sentences.add(
          List.of(known(memory.name(), "Your name is ", "You have not told me your name yet")));
    }
    if (all || heard.says(GOAL)) {
      sentences.add(
          List.of(
              known(
                  memory.goal(), "You told me your goal: ", "You have not told me your goal yet")));
    }
    if (heard.says(MEDICATION)) {
      sentences.add(
          List.of(
              known(
                  memory.medication(),
                  "You told me about ",
                  "You have not told me about a medication yet")));
    }
    sentences.add(
        List.of(
            "What would you like to work on next?",
            "Which small step shall we take towards it today?"));
    return new Wording(sentences);
  }

  private static boolean about(Heard heard) {
    return heard.says(NAME) || heard.says(GOAL) || heard.says(MEDICATION);
  }

  private static String known(Optional<String> fact, String before, String unknown) {
    return fact.map(value -> before + value).orElse(unknown) + ".";
  }
}
