package dev.agentcanary.sim.cloudwatch.template;

/// What came of reading a template.
public sealed interface TemplateReading {

  /// It is a template; what of it is not evaluated is listed in it.
  record Read(StackTemplate template) implements TemplateReading {}

  /// It is none.
  ///
  /// @param where in the text, `line:column`
  record Malformed(String where, String reason) implements TemplateReading {}
}
