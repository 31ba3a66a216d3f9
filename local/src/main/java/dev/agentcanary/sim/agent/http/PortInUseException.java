package dev.agentcanary.sim.agent.http;

/// The port that was asked for is taken. The message is for the person who asked.
public final class PortInUseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  PortInUseException(int port, Throwable cause) {
    super("port " + port + ": already in use; take another, or 0 for any that is free", cause);
  }
}
