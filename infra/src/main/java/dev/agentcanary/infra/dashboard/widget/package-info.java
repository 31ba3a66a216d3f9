/// The widgets of a CloudWatch dashboard as records, one per kind, and their JSON.
///
/// Start at [dev.agentcanary.infra.dashboard.widget.Widget]. The structure is the one that AWS
/// documents for `PutDashboard`, of which only what is used here exists: no macros, no tokens, no
/// custom widgets, so that anybody can read the body offline.
package dev.agentcanary.infra.dashboard.widget;
