package dev.agentcanary.outcome;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.OwnFault;
import dev.agentcanary.agent.Sight;

/// Whose fault it is that a turn reached nobody, by what a second look saw.
///
/// | seen | fault |
/// |---|---|
/// | the endpoint answers | the runtime's; of a turn that was sent and met silence, still a timeout |
/// | the witness does, the endpoint does not | the runtime's, but for a name that does not resolve |
/// | neither does | the canary's |
/// | nothing that decides | as the answer alone says |
///
/// A name that resolves for nobody but the witness may be that of a region without the service: a
/// mistake in the plan. It is not told from a name that AWS lost, so it stays the canary's.
final class ReachRules {
  private ReachRules() {}

  /// @param answer one that reached nobody, see [TurnOutcome#unreached]
  static Attribution attribution(Answer answer, Sight sight) {
    return switch (sight) {
      case Sight.EndpointAnswers _ ->
          answer instanceof Answer.TimedOut ? Attribution.TIMEOUT : Attribution.RUNTIME;
      case Sight.WitnessAnswers(Sight.Silence endpoint, _) ->
          isName(answer) && !endpoint.resolved() ? Attribution.CANARY : Attribution.RUNTIME;
      case Sight.NobodyAnswers _ -> Attribution.CANARY;
      case Sight.Undecided _ -> Attribution.of(answer).orElseThrow();
    };
  }

  /// What is wrong with the canary, if it is the canary's.
  static OwnFault fault(Answer answer, Sight sight) {
    if (!isName(answer)) {
      return OwnFault.NETWORK;
    }
    return sight instanceof Sight.WitnessAnswers ? OwnFault.BAD_REGION : OwnFault.DNS;
  }

  private static boolean isName(Answer answer) {
    return answer instanceof Answer.Refused;
  }
}
