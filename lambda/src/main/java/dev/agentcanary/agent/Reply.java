package dev.agentcanary.agent;

/// The text an agent answered, as a user would read it.
///
/// @param text never blank; at most the plan's limit of bytes
/// @param shape how the text was found in the body
/// @param cut whether the answer was longer than the limit, so that `text` is only its beginning
public record Reply(String text, Shape shape, boolean cut) {}
