package dev.agentcanary.sim.lambda;

/// What the function posted for one invocation.
public sealed interface Completion {
  /// The time at which the whole body had arrived, on the clock the API was given.
  long nanos();

  /// It returned.
  record Responded(String body, long nanos) implements Completion {}

  /// It threw.
  ///
  /// @param type the `Lambda-Runtime-Function-Error-Type` header, such as `Runtime.UserException`;
  ///   empty when it was not sent
  /// @param body JSON with `errorMessage`, `errorType` and `stackTrace`
  record Failed(String type, String body, long nanos) implements Completion {}
}
