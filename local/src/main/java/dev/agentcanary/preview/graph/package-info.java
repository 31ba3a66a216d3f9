/// What a metric widget of a dashboard would show: its metrics, read from the simulated CloudWatch,
/// and its metric math.
package dev.agentcanary.preview.graph;
