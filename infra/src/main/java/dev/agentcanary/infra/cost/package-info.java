/// What a month of a canary costs, from its plan and its synthesized template.
///
/// Start at [CostReport], which writes `<stack>.cost.json` beside the template. [CostEstimator]
/// puts an estimate together, [Workload] is what the plan makes of a month, [Inventory] what the
/// template deploys, [Prices] the one place with prices. `docs/reference/cost.md` says what is
/// assumed.
package dev.agentcanary.infra.cost;
