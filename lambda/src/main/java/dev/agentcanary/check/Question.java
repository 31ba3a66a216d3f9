package dev.agentcanary.check;

import dev.agentcanary.agent.Answer;

/// A check without `not-`: what it looks for in a reply. One record for each assertion type.
sealed interface Question extends Check
    permits Contains,
        ContainsAll,
        ContainsAny,
        ContainsJson,
        Equals,
        Icontains,
        IcontainsAll,
        IcontainsAny,
        IsJson,
        IsRefusal,
        Latency,
        Regex,
        StartsWith,
        WordCount {

  /// What must hold, to follow the word "expected", e.g. `to contain "hello"`.
  String expected();

  /// What the reply shows. May throw; whoever calls turns that into an undecided check.
  Finding look(Answer.Answered answer);

  @Override
  default CheckResult evaluate(Answer answer) {
    return Judgement.of(this, answer, true);
  }
}
