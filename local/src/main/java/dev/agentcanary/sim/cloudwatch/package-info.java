/// CloudWatch on the laptop, in virtual time: alarms of a synthesized template, evaluated minute by
/// minute on the metrics that a canary writes.
///
/// Start with [dev.agentcanary.sim.cloudwatch.SimulatedCloudWatch]:
///
/// ```java
/// SimulatedCloudWatch cloud = new SimulatedCloudWatch(start, Assumptions.DEFAULT);
/// switch (TemplateReader.read(text, Deployment.of("coach").withImports(cloud.exports()))) {
///   case TemplateReading.Read(var template) -> cloud.deploy(template);
///   case TemplateReading.Malformed(var where, var reason) -> complain(where, reason);
/// }
/// for (String line : emfLines) {
///   cloud.put(line, runEnded.plusSeconds(20)); // visible 20 s after the run
/// }
/// cloud.advanceTo(start.plus(Duration.ofDays(7)));
/// cloud.ledger().notifications(); // who was told what, when, and in which words
/// cloud.notEvaluated(); // never ignore it: these alarms say nothing
/// ```
///
/// Time is the caller's: nothing happens but in `advanceTo`. The same calls give the same ledger.
/// What AWS does not publish is in [dev.agentcanary.sim.cloudwatch.Assumptions];
/// `docs/reference/simulated-cloudwatch.md` says what is evaluated and on whose word. Depends on
/// every package below it.
package dev.agentcanary.sim.cloudwatch;
