package dev.agentcanary.infra.app;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.plan.Problem;
import java.nio.file.Path;
import java.util.List;

/// A reason why nothing is synthesized: a person has to change something. Each is told in the form
/// of `canary check`, and all of all files at once.
public sealed interface Refusal {
  /// What to change; never empty.
  List<Problem> problems();

  /// There is no file to deploy.
  ///
  /// @param where what `-c canaries=…` says
  /// @param message what is wrong with it
  record NothingToDeploy(String where, String message) implements Refusal {
    @Override
    public List<Problem> problems() {
      return List.of(new Problem(where, 0, message));
    }
  }

  /// A file that is wrong, or what the command line asks for.
  record InvalidPlan(List<Problem> problems) implements Refusal {
    public InvalidPlan {
      problems = List.copyOf(problems);
    }
  }

  /// A plan that only a laptop can carry out.
  ///
  /// @param what it has that a function cannot use
  /// @param instead what to write
  record ForTheLaptop(Path file, String what, String instead) implements Refusal {
    @Override
    public List<Problem> problems() {
      return List.of(
          new Problem(
              file.toString(),
              0,
              "%s is for the laptop and cannot be deployed; %s, or move the file elsewhere"
                  .formatted(what, instead)));
    }
  }

  /// Two canaries that would be one in the console.
  ///
  /// @param first the one that has the name
  /// @param second the one that must get another
  record SameName(Canary first, Canary second) implements Refusal {
    @Override
    public List<Problem> problems() {
      return List.of(
          new Problem(
              second.file().toString(),
              0,
              "canary `%s` is already the name of %s in account %s, region %s; give one of them another"
                  .formatted(
                      second.plan().canary(),
                      first.file(),
                      second.runtime().account(),
                      second.runtime().region())));
    }
  }

  /// What came out is not what the plan allows, e.g. above its budget.
  ///
  /// @param message what is wrong, what to write instead
  record NotAllowed(Path file, String message) implements Refusal {
    @Override
    public List<Problem> problems() {
      return List.of(new Problem(file.toString(), 0, message));
    }
  }
}
