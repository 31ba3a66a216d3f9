/// Level 4: what a run tells people and machines.
///
/// Start with [RunReport], the JSON line of a run, and [TerminalTable], the same for a person;
/// [JUnitXml] is for CI. All are pure: a [dev.agentcanary.outcome.RunOutcome] in, text out.
/// Prompts, answers and messages are other people's data and leave only through [Excerpts], which
/// redacts ([Redaction]) and truncates ([Truncation]) them. `docs/reference/report.md` is the
/// reader's side.
package dev.agentcanary.report;
