package dev.agentcanary.infra.dashboard.widget;

import dev.agentcanary.json.Json;

/// Markdown under a heading.
///
/// @param title the heading, of the second level
/// @param markdown what follows it; may be empty
public record TextWidget(String title, String markdown) implements Widget {
  @Override
  public String type() {
    return "text";
  }

  @Override
  public Json properties() {
    String body = markdown.isEmpty() ? "" : "\n\n" + markdown;
    return new Properties()
        .text("markdown", "## " + title + body)
        .text("background", "transparent")
        .object();
  }
}
