/// Level 0: the sequential test that makes a verdict of failures, as mathematics.
///
/// Start with [SequentialTest]: rounds of answers in, a [Decision] out. Knows no agent, no clock
/// and no plan; probes are numbers and time is counted in spacings. The formulas, and what they
/// assume, are derived in `docs/design/0009-verdict.md`.
package dev.agentcanary.decision;
