package dev.agentcanary.preview;

import java.time.Instant;

/// Somebody was told something.
///
/// @param text who and what, for people
/// @param trouble whether it says that something is wrong; else, that it is over
public record Told(Instant at, String text, boolean trouble) {}
