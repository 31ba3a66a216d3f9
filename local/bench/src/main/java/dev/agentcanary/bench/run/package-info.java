/// What a run costs and how true it is: the canary's own run, in this process, against an agent
/// whose delays are known.
///
/// Start with [Truth]. [KnownRun] is one such run: sixteen probes side by side, each with a delay
/// of its own.
package dev.agentcanary.bench.run;
