package dev.agentcanary.agent;

/// The port through which a canary talks to the agent it watches.
///
/// Implementations are safe for use by many threads at once and block the calling thread, which is
/// expected to be virtual. They answer within the request's timeout plus a small, bounded overhead,
/// whatever the agent does, and never throw for anything an agent, a network or a service can do:
/// every expected failure is a kind of [Answer]. An interrupt of the calling thread ends the call.
public interface Agent {

  /// Sends one turn and reads the whole reply, within [Ask#timeout].
  Answer ask(Ask ask);

  /// Ends the session, so that it is not billed while idle. A session that is already gone counts
  /// as stopped. Bounded by `timeout`; an interrupt does not end it, and stays set.
  Stop stop(SessionId session, java.time.Duration timeout);
}
