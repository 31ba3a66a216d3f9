/// Where widgets are: rows of panels, from the top, without holes.
///
/// Start at [dev.agentcanary.infra.dashboard.layout.Body], which is what CloudWatch takes.
package dev.agentcanary.infra.dashboard.layout;
