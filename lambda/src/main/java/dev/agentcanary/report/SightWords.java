package dev.agentcanary.report;

import dev.agentcanary.agent.Sight;

/// What a second look saw, as a clause for a reason.
final class SightWords {
  private SightWords() {}

  static String of(Sight sight) {
    return switch (sight) {
      case Sight.EndpointAnswers(Sight.Heard endpoint) ->
          "the regional endpoint answered " + heard(endpoint);
      case Sight.WitnessAnswers(Sight.Silence endpoint, Sight.Heard witness) ->
          "the regional endpoint did not answer ("
              + endpoint.why()
              + "), STS in the same region answered "
              + heard(witness)
              + (endpoint.resolved()
                  ? ": the endpoint is down for everyone"
                  : ": AgentCore is not in that region, or its name is lost");
      case Sight.NobodyAnswers(Sight.Silence endpoint, Sight.Silence witness) ->
          "neither the regional endpoint ("
              + endpoint.why()
              + ") nor STS in the same region ("
              + witness.why()
              + ") answered: it is the canary's own network";
      case Sight.Undecided(String why) -> why;
    };
  }

  private static String heard(Sight.Heard heard) {
    return heard.status() + " after " + heard.after().toMillis() + " ms";
  }
}
