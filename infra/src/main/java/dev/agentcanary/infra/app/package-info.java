/// The app that the CDK CLI starts: from canary files to stacks, or to the reasons why not.
///
/// Start at [CanaryApp]. [Fleet] reads the files, [Refusal] is a reason, [Synthesis] makes the
/// stacks: [CanaryStack] for each file, [FleetStack] for all.
package dev.agentcanary.infra.app;
