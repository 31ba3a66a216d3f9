/// What a month costs, as `cdk synth` reckoned it, for people to read.
///
/// Start at [CostFile], which reads a `<stack>.cost.json`; [CostTable] prints it. [Synth] makes
/// such files. Nothing is reckoned here: the model is in `infra`.
package dev.agentcanary.cost;
