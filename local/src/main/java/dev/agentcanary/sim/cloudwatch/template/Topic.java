package dev.agentcanary.sim.cloudwatch.template;

/// An SNS topic.
public record Topic(String name, String arn) {}
