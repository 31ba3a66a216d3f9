package dev.agentcanary.infra.app;

import dev.agentcanary.infra.Canary;
import java.nio.file.Path;
import java.util.List;

/// Looks at what was synthesized for one canary, and may refuse it.
@FunctionalInterface
public interface TemplateCheck {
  /// @param template the stack's template, a JSON file; what is written beside it stays
  /// @return reasons why it must not be deployed; empty if there is none
  List<Refusal> check(Canary canary, Path template);
}
