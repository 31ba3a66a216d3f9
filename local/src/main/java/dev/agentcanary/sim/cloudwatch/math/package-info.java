/// Metric math as alarms use it: text to expression, expression to a series.
///
/// Start with [dev.agentcanary.sim.cloudwatch.math.MathExpression]. What is not evaluated, or gives
/// another result in an alarm than on a graph, is refused when the text is read, with the reason:
/// never guessed at. A function is one constant of the enum of its kind
/// ([dev.agentcanary.sim.cloudwatch.math.PointFunction],
/// [dev.agentcanary.sim.cloudwatch.math.Reduction],
/// [dev.agentcanary.sim.cloudwatch.math.SeriesFunction]); `FunctionCatalog` lists them. Depends on
/// nothing.
package dev.agentcanary.sim.cloudwatch.math;
