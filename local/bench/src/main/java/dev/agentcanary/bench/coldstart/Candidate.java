package dev.agentcanary.bench.coldstart;

import dev.agentcanary.sim.lambda.LambdaFunction;
import java.nio.file.Path;

/// A function that is measured.
///
/// @param deployed the archive that is uploaded
record Candidate(String name, LambdaFunction function, Path deployed) {}
