package dev.agentcanary.sim.agent.fault;

/// A failure to listen. It is there or not: it cannot be limited to some turns, since none arrives.
public non-sealed interface ListenFault extends Fault {}
