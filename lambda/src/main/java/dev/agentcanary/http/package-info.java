/// Level 6: an agent in a container, before it is deployed.
///
/// Start with [ContainerAgent].
package dev.agentcanary.http;
