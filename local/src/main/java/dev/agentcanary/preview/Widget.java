package dev.agentcanary.preview;

/// One widget of a dashboard.
///
/// @param title empty for none
public record Widget(Place place, String title, Content content) {}
