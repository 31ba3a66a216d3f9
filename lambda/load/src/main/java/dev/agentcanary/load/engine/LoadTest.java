package dev.agentcanary.load.engine;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.load.result.OwnShare;
import java.util.function.Supplier;

/// One load test. Carried out once.
///
/// [#end] and [#snapshot] may be called by other threads, before, during and after [#run].
public final class LoadTest {

  /// @param agent is safe for use by many threads
  /// @param sessions gives a new id at each call, to many threads
  /// @param timeline its origin is the test's beginning, so make it just before
  /// @param connects what the agent's transport tells of its connections
  /// @param own what this process used, asked once, at the end
  public LoadTest(
      LoadRequest request,
      Agent agent,
      Supplier<SessionId> sessions,
      Timeline timeline,
      ConnectTimes connects,
      Supplier<OwnShare> own) {
    throw new UnsupportedOperationException("signatures first");
  }

  /// Carries out the test; returns when every session has been stopped or given up. An interrupt of
  /// the calling thread is an [#end].
  public LoadResult run() {
    throw new UnsupportedOperationException("signatures first");
  }

  /// Ends the test: nothing begins any more, turns under way are cut, sessions are stopped.
  public void end() {
    throw new UnsupportedOperationException("signatures first");
  }

  /// How it is going. Cheap enough for several times a second.
  public Snapshot snapshot() {
    throw new UnsupportedOperationException("signatures first");
  }
}
