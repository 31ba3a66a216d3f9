/// Level 1: the questions that a canary asks of an answer, one record per assertion type.
///
/// Start with [Check] and its three-valued [CheckResult]. Pure: no clock, no input or output. Names
/// and meaning are promptfoo's, see `docs/reference/checks.md`.
package dev.agentcanary.check;
