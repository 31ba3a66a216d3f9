package dev.agentcanary.infra.dashboard.section;

import dev.agentcanary.infra.dashboard.Watched;
import dev.agentcanary.infra.dashboard.layout.Row;
import dev.agentcanary.infra.dashboard.widget.TextWidget;
import java.util.List;
import java.util.stream.Stream;

/// Every section, in the order in which an operator asks.
public final class SectionCatalog {
  /// All of them.
  public static final List<Section> ALL =
      List.of(
          new IsItUp(),
          new HowMuchIsLeft(),
          new WhatFails(),
          new WhatChanged(),
          new HowSlow(),
          new WhatTheAgentSays(),
          new TheCanaryItself());

  private SectionCatalog() {}

  /// All rows of a canary's dashboard, headings included.
  public static List<Row> rows(Watched watched) {
    return ALL.stream()
        .flatMap(section -> Stream.concat(heading(section), section.rows(watched).stream()))
        .toList();
  }

  private static Stream<Row> heading(Section section) {
    return Stream.of(
        Row.of(1, new TextWidget(section.question(), ""), section.question(), "A heading."));
  }
}
