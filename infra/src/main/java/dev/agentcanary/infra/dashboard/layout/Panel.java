package dev.agentcanary.infra.dashboard.layout;

import dev.agentcanary.infra.dashboard.widget.Widget;

/// A widget, and what a person gets from it; the reference page is made of the latter.
///
/// @param width in columns, 1 to 24
/// @param question that it answers
/// @param reading how to read it
public record Panel(int width, Widget widget, String question, String reading) {}
