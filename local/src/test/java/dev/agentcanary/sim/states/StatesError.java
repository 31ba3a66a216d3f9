package dev.agentcanary.sim.states;

/// An error as a state machine catches it.
public final class StatesError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String error;

  /// @param error its name, e.g. `States.TaskFailed`
  public StatesError(String error, String cause) {
    super(error + ": " + cause);
    this.error = error;
  }

  /// Its name.
  String error() {
    return error;
  }
}
