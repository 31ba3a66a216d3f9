package dev.agentcanary.load.cloud;

/// Executions of state machines.
public interface Executions {

  /// What came of starting one.
  sealed interface Start {
    /// It runs.
    record Started(String executionArn) implements Start {}

    /// It could not be started.
    ///
    /// @param problem for people: what is wrong, what to do instead
    record Refused(String problem) implements Start {}
  }

  /// How an execution is going.
  sealed interface State {
    /// It runs, or that could not be found out now.
    record Running() implements State {}

    /// It has ended as it should.
    record Succeeded() implements State {}

    /// It has ended otherwise.
    ///
    /// @param reason for people
    record Failed(String reason) implements State {}
  }

  /// Starts one.
  ///
  /// @param name of the execution, unique for 90 days
  /// @param input JSON
  Start start(String machineArn, String name, String input);

  /// Looks at one.
  State state(String executionArn);
}
