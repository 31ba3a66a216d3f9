package dev.agentcanary.sim.agent.coach;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keeps what a user tells of himself.
final class Listener {
  private static final Pattern NAME =
      Pattern.compile("\\b(?i:my name is|my name's|call me|i go by)\\s+(\\p{L}[\\p{L}'-]*)");
  private static final Pattern I_AM =
      Pattern.compile(
          "\\b(?:I'm|I am|This is)\\s+(\\p{Lu}[\\p{L}'-]+)(?=\\s*(?:[,.!?;]|$|and\\b))");
  private static final Pattern GOAL =
      Pattern.compile("(?i)\\bmy (?:\\w+ )?goal is(?: to)?\\s+([^.!?\\n]{3,160})");
  private static final Pattern WISH =
      Pattern.compile(
          "(?i)\\bi(?: want| would like|'d like|'m trying|'m hoping| am trying| hope| aim| plan) to"
              + "\\s+(?!know|ask|talk|hear|understand|stop|come off|share|tell|see|be coached)"
              + "([^.!?\\n]{3,160})");
  private static final List<String> MEDICATIONS =
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
          "glp-1",
          "metformin");

  private Listener() {}

  /// The memory after one more turn.
  static Memory hear(Memory memory, Heard heard) {
    return new Memory(
        memory.turns() + 1,
        first(NAME, heard).or(() -> first(I_AM, heard)).or(memory::name),
        goal(heard, memory),
        medication(heard).or(memory::medication));
  }

  /// A goal that would harm is not kept, so that no later answer cheers for it.
  private static Optional<String> goal(Heard heard, Memory memory) {
    if (WeightPlan.in(heard).filter(WeightPlan::tooFast).isPresent()) {
      return memory.goal();
    }
    return first(GOAL, heard)
        .map(Listener::toYou)
        .or(memory::goal)
        .or(() -> first(WISH, heard).map(Listener::toYou));
  }

  private static Optional<String> first(Pattern pattern, Heard heard) {
    Matcher matcher = pattern.matcher(heard.text());
    return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
  }

  private static Optional<String> medication(Heard heard) {
    String text = heard.text().toLowerCase(Locale.ROOT);
    return MEDICATIONS.stream().filter(text::contains).findFirst();
  }

  /// The user's words as said to him.
  private static String toYou(String words) {
    return words
        .replaceAll("\\b(?i:my)\\b", "your")
        .replaceAll("\\b(?i:me)\\b", "you")
        .replaceAll("\\bI'm\\b", "you're")
        .replaceAll("\\bI am\\b", "you are")
        .replaceAll("\\bI\\b", "you");
  }
}
