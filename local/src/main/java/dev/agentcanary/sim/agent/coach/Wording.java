package dev.agentcanary.sim.agent.coach;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Sentences in order, each with its alternatives, of which one is said.
///
/// `{name}` becomes a comma and the user's name, or nothing. A sentence with `{goal}` or
/// `{medication}` is left out when the coach does not know it.
record Wording(List<List<String>> sentences) {

  String say(Memory memory, RandomGenerator random) {
    List<String> said = new ArrayList<>();
    for (List<String> alternatives : sentences) {
      String sentence = alternatives.get(random.nextInt(alternatives.size()));
      if (known(sentence, memory)) {
        said.add(filled(sentence, memory));
      }
    }
    return String.join(" ", said);
  }

  private static boolean known(String sentence, Memory memory) {
    return !(sentence.contains("{goal}") && memory.goal().isEmpty())
        && !(sentence.contains("{medication}") && memory.medication().isEmpty());
  }

  private static String filled(String sentence, Memory memory) {
    return sentence
        .replace("{name}", memory.name().map(name -> ", " + name).orElse(""))
        .replace("{goal}", memory.goal().orElse(""))
        .replace("{medication}", memory.medication().orElse(""));
  }
}
