/// The `canary` command: one class per command.
///
/// Start with [Main]. Commands parse, call the other packages and print; they decide nothing about
/// an agent. What they share is [Terminal], [ExitCode] and [PlanFiles].
package dev.agentcanary.cli;
