/// Level 2: the canary file, as written and as resolved.
///
/// Start with [CanaryPlan], the resolved form; only it reaches the runner. [PlanReader] makes one
/// of a file's tree ([PlanNode]) or finds every problem; one small reader for each part of the
/// file, the keys of all parts in `Section`. Two front ends grow the tree: `yaml`, at synth and on
/// the laptop, and [PlanJson], in the function. To add a key: `Section`, its reader, the schema
/// beside the canaries and `docs/reference/plan.md`; a test fails while one is missing.
package dev.agentcanary.plan;
