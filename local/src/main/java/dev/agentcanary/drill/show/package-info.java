/// Drills for people and for machines: a table of all, the course of one, JSON.
///
/// Start with [DrillTable] and [Course].
package dev.agentcanary.drill.show;
