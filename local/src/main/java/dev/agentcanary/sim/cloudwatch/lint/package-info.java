/// What is wrong with alarms before any metric is there: rules over a template.
///
/// Start with [dev.agentcanary.sim.cloudwatch.lint.LintCatalog]. One class for each rule, a
/// [dev.agentcanary.sim.cloudwatch.lint.Lint]; the catalogue lists them, and
/// `docs/reference/simulated-cloudwatch.md` has a row for each. Depends on `template`.
package dev.agentcanary.sim.cloudwatch.lint;
