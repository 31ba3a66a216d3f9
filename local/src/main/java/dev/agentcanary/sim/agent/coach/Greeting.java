package dev.agentcanary.sim.agent.coach;

import java.util.List;

/// Somebody who arrives.
final class Greeting implements Topic {
  private static final List<String> PHRASES =
      List.of(
          "hi",
          "hello",
          "hey",
          "good morning",
          "good afternoon",
          "good evening",
          "new here",
          "who are you",
          "what are you",
          "what can you do",
          "what do you do",
          "how can you help",
          "how do you work",
          "how does this work",
          "get started",
          "getting started",
          "introduce",
          "my name is",
          "call me",
          "just joined",
          "just signed up",
          "i'm new",
          "help me");

  private static final Wording WORDING =
      new Wording(
          List.of(
              List.of(
                  "Hello and welcome{name}! I am your health coach, and I am glad that you are here.",
                  "Welcome{name}! It is great to meet you - I am your personal health coach."),
              List.of(
                  "I can help you to set realistic goals, build healthy habits around food, movement and sleep, keep track of your progress, and stay motivated when it gets hard; for medical questions your doctor is the right person.",
                  "Together we can work on your health and weight goals: find small steps that fit your life, celebrate progress, get through setbacks, and support you alongside what your doctor recommends."),
              List.of(
                  "To get started, tell me: what would you like to achieve, and what matters most to you about it?",
                  "What brings you here, and what goal would you like to start with?")));

  @Override
  public boolean fits(Heard heard) {
    return heard.says(PHRASES);
  }

  @Override
  public Wording wording(Heard heard, Memory memory) {
    return WORDING;
  }
}
