package dev.agentcanary.sim.cloudwatch.template;

/// Who hears of what is published to a topic.
///
/// @param protocol `email`, `https`…
public record Subscription(String topicArn, String protocol, String endpoint) {}
