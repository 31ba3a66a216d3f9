/// Level 3: what came of a run, and the rules that make a verdict of it.
///
/// Start with [RunOutcome]. Every rule is one method; nothing here does input or output.
package dev.agentcanary.outcome;
