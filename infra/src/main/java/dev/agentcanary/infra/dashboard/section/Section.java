package dev.agentcanary.infra.dashboard.section;

import dev.agentcanary.infra.dashboard.Watched;
import dev.agentcanary.infra.dashboard.layout.Row;
import java.util.List;

/// One part of a canary's dashboard, under one question.
public interface Section {
  /// The question, as a heading.
  String question();

  /// The rows under the heading; which they are may depend on the plan.
  List<Row> rows(Watched watched);
}
