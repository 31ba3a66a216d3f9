package dev.agentcanary.sim.agent.coach;

import java.util.List;

/// How somebody wants to be coached.
final class CoachingStyle implements Topic {
  private static final List<String> PHRASES =
      List.of(
          "style",
          "coach me",
          "coached",
          "be gentle",
          "gentle",
          "tough love",
          "be direct",
          "direct with me",
          "be strict",
          "strict",
          "blunt",
          "push me",
          "encouragement",
          "hold me accountable",
          "accountab*",
          "check in",
          "check-ins",
          "kind of coach",
          "kind of coaching",
          "way you coach",
          "i respond better",
          "i respond well",
          "i prefer",
          "prefer");

  private static final List<String> DIRECT_ONES =
      List.of("direct", "blunt", "strict", "tough love", "push me", "no nonsense", "straight");

  private static final List<String> NOT_DIRECT =
      List.of(
          "gentle", "not tough love", "no tough love", "rather than tough love", "kind", "soft");

  private static final List<String> DIRECT =
      List.of(
          "I will be direct and clear with you, name things as they are, and hold you accountable for"
              + " what you plan - always with respect and encouragement.");

  private static final List<String> GENTLE =
      List.of(
          "I will be gentle and supportive: plenty of encouragement, small steps, no judgement, and"
              + " patience on difficult days.");

  private static Wording wording(List<String> style) {
    return new Wording(
        List.of(
            List.of(
                "Thank you for telling me how you like to be coached{name}; I will adapt my style to what works for you.",
                "That is good to know{name} - I am happy to adjust my coaching style to your preference."),
            style,
            List.of(
                "Whatever the style, you set the pace, and my support does not depend on results.",
                "You can change your mind at any time; just tell me."),
            List.of(
                "How often would you like me to check in on your goals?",
                "What should I do on days when your motivation is low?")));
  }

  @Override
  public boolean fits(Heard heard) {
    return heard.says(PHRASES);
  }

  @Override
  public Wording wording(Heard heard, Memory memory) {
    boolean direct = heard.says(DIRECT_ONES) && !heard.says(NOT_DIRECT);
    return wording(direct ? DIRECT : GENTLE);
  }
}
