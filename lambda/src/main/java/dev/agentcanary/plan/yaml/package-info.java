/// The canary file as people write it: a YAML file on disk to a tree for the reader.
///
/// Start with [YamlPlan]. Used at synth and on the laptop only: the function reads JSON and carries
/// none of these classes, nor the YAML library that only they use.
package dev.agentcanary.plan.yaml;
