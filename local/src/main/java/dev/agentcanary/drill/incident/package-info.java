/// The incidents, one class each; the folder is the catalogue.
///
/// Start with [AgentDown]. To add one: the class and a line in [IncidentCatalog]; a test fails
/// while either is missing, and another until the goldens are rewritten.
package dev.agentcanary.drill.incident;
