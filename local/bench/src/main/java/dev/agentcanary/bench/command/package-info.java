/// What the command costs as a whole process, as a person waits for it.
///
/// Start with [Command]. [WholeProcess] runs one and measures it from outside.
package dev.agentcanary.bench.command;
