/// What the dashboard of a canary shows, a class per section, in the order in which an operator
/// asks.
///
/// Start at [dev.agentcanary.infra.dashboard.section.SectionCatalog].
package dev.agentcanary.infra.dashboard.section;
