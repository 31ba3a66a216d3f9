package dev.agentcanary.load.engine;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.SessionId;
import java.util.function.Supplier;

/// What the parts of one load test share.
///
/// @param request what is carried out
/// @param agent who is asked
/// @param sessions gives a new id at each call
/// @param timeline time and threads
/// @param span its moments
/// @param course whether it goes on
/// @param recording what is measured
/// @param gauges what there is at the moment
/// @param asking users and arrivals
/// @param stopping sessions that are being stopped, apart, so that no user waits for that
record Stage(
    LoadRequest request,
    Agent agent,
    Supplier<SessionId> sessions,
    Timeline timeline,
    Span span,
    Course course,
    Recording recording,
    Gauges gauges,
    Works asking,
    Works stopping) {

  static Stage of(
      LoadRequest request,
      Agent agent,
      Supplier<SessionId> sessions,
      Timeline timeline,
      ConnectTimes connects) {
    Span span = Span.of(request.profile(), request.turnTimeout());
    Gauges gauges = Gauges.none();
    return new Stage(
        request,
        agent,
        sessions,
        timeline,
        span,
        new Course(),
        new Recording(span, gauges, connects),
        gauges,
        new Works(timeline),
        new Works(timeline));
  }

  /// Whether a turn that is due then is still to be asked.
  boolean lastsFor(long due) {
    return due < span.end() && !course.isCut();
  }

  /// What the user or arrival of that number draws.
  ProbeChoice choice(long number) {
    return new ProbeChoice(
        request.probes(),
        request.profile().workload().think().toNanos(),
        request.profile().seed(),
        number);
  }
}
