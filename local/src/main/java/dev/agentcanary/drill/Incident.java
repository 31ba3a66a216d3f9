package dev.agentcanary.drill;

import java.util.Optional;

/// Something that happens to the agent or to the canary. Stateless; one class each.
public interface Incident {

  /// Its name on the command line, in lower case with dashes.
  String name();

  /// What happens and what is due, in one or two sentences.
  String story();

  /// The script for a plan.
  Script script(Stage stage);

  /// Why it cannot happen to this plan; nothing if it can.
  default Optional<String> impossible(Stage stage) {
    return Optional.empty();
  }
}
