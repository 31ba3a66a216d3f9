package dev.agentcanary.infra.app;

import dev.agentcanary.infra.Canary;
import java.nio.file.Path;
import java.util.List;

/// Looks at what was synthesized, and may refuse it.
public interface TemplateCheck {
  /// Looks at a canary's stack.
  ///
  /// @param template a JSON file; what is written beside it stays
  /// @return reasons why it must not be deployed; empty if there is none
  List<Refusal> check(Canary canary, Path template);

  /// Looks at a stack that all canaries share.
  ///
  /// @param region where it is
  void look(String stack, String region, Path template);
}
