package dev.agentcanary.agent;

import java.time.Duration;

/// One turn to send.
///
/// @param session the conversation it belongs to
/// @param prompt what the user says; may be empty
/// @param timeout from the call to the last byte of the reply, positive
public record Ask(SessionId session, String prompt, Duration timeout) {}
