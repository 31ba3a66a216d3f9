package dev.agentcanary.plan;

import dev.agentcanary.check.Check;
import java.util.List;

/// One thing to say, and what must hold of the answer.
///
/// @param say the prompt; empty only where the plan says so on purpose
/// @param checks all of which must pass
public record Turn(String say, List<Check> checks) {
  public Turn {
    checks = List.copyOf(checks);
  }
}
