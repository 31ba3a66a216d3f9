package dev.agentcanary.sim.agent.coach;

/// An answer and what the session remembers after it.
public record Said(String text, Memory memory) {}
