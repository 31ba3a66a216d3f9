package dev.agentcanary.infra.alarm;

/// What an alarm tells whoever it wakes.
///
/// @param happened one sentence
/// @param first one sentence: what to do first
/// @param logs the question to the log that explains it
public record Story(String happened, String first, LogsQuery logs) {}
