package dev.agentcanary.load.engine;

import dev.agentcanary.agent.Agent;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.load.profile.Workload;
import dev.agentcanary.load.result.Ending;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.load.result.OwnShare;
import java.time.Duration;
import java.util.function.Supplier;

/// One load test. Carried out once.
///
/// [#end] and [#snapshot] may be called by other threads, before, during and after [#run].
public final class LoadTest {
  /// What the agent's port may take beyond its timeouts before it is given up.
  private static final long GRACE = 2 * Span.SECOND;

  private final LoadRequest request;
  private final Stage stage;
  private final RecentTurns recent;
  private final Supplier<OwnShare> own;

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
    this.request = request;
    this.stage = Stage.of(request, agent, sessions, timeline, connects);
    this.recent = new RecentTurns(request.stopRule());
    this.own = own;
  }

  /// Carries out the test; returns when every session has been stopped or given up: within two turn
  /// timeouts and one stop timeout of its time, and within one stop timeout of an [#end], seconds
  /// added for an agent that overruns them. An interrupt of the calling thread is an [#end], and
  /// stays set.
  public LoadResult run() {
    boolean whileAsking = ask();
    boolean whileStopping = stopSessions();
    if (whileAsking || whileStopping) {
      Thread.currentThread().interrupt();
    }
    return result();
  }

  /// Ends the test: nothing begins any more, turns under way are cut and count neither as healthy
  /// nor as failed, sessions are stopped. What was measured is kept.
  public void end() {
    long now = stage.timeline().now();
    cut(now, new Ending.Interrupted(Duration.ofNanos(now)));
  }

  /// The same, for a reason that the result tells.
  public void end(String reason) {
    long now = stage.timeline().now();
    cut(now, new Ending.Stopped(Duration.ofNanos(now), reason));
  }

  /// Turns asked so far, warm-up included; costs nothing to ask.
  public long turns() {
    return stage.recording().all().turns();
  }

  /// How it is going, in counts alone.
  public Pulse pulse() {
    return new Pulse(
        stage.gauges().users().get(),
        stage.gauges().underWay().get(),
        turns(),
        stage.recording().measured().tally(),
        recent.window());
  }

  /// How it is going. Cheap enough for several times a second.
  public Snapshot snapshot() {
    Stretch measured = stage.recording().measured();
    return new Snapshot(
        Duration.ofNanos(stage.timeline().now()),
        stage.gauges().users().get(),
        stage.gauges().underWay().get(),
        recent.perSecond(),
        measured.tally(),
        measured.series());
  }

  private void cut(long now, Ending why) {
    stage.course().cut(now, why);
    stage.asking().interrupt();
  }

  /// Lets users ask until the test is over and their turns have ended.
  ///
  /// @return whether the calling thread was interrupted
  private boolean ask() {
    UserModel model = model();
    model.start();
    stage.asking().start(() -> stage.timeline().waitUntil(stage.span().end()));
    boolean interrupted = false;
    while (!stage.asking().awaitEnd(nextSecond()) && stage.timeline().now() < giveUp()) {
      interrupted |= Thread.interrupted();
      if (interrupted) {
        end();
      }
      watch();
    }
    stage.asking().interrupt();
    stage.asking().awaitEnd(stage.timeline().now() + GRACE);
    if (!stage.course().isCut()) {
      model.countUnbegun();
    }
    return interrupted;
  }

  private UserModel model() {
    return switch (request.profile().workload()) {
      case Workload.Closed closed -> new ClosedModel(closed, stage);
      case Workload.Open open -> new OpenModel(open, stage);
    };
  }

  private long nextSecond() {
    return (stage.timeline().now() / Span.SECOND + 1) * Span.SECOND;
  }

  /// The port bounds every turn; should an implementation be wrong in that, the test still ends.
  private long giveUp() {
    long lastEnd = stage.span().lastBegin() + request.turnTimeout().toNanos();
    return stage.course().cutAtOr(lastEnd) + GRACE;
  }

  private void watch() {
    long now = stage.timeline().now();
    stage.recording().advance(now);
    recent.add(now, stage.recording().all());
    if (now < stage.span().end()) {
      request.stopRule().broken(recent.window()).ifPresent(this::end);
    }
  }

  /// Waits until every session has been stopped, whether or not the calling thread is interrupted.
  ///
  /// @return whether it was
  private boolean stopSessions() {
    long until = stage.timeline().now() + request.stopTimeout().toNanos() + GRACE;
    boolean interrupted = Thread.interrupted();
    while (!stage.stopping().awaitEnd(until) && stage.timeline().now() < until) {
      interrupted |= Thread.interrupted();
    }
    for (int left = stage.gauges().sessions().getAndSet(0); left > 0; left--) {
      stage.recording().session(false, stage.timeline().now());
    }
    return interrupted;
  }

  private LoadResult result() {
    stage.recording().close(stage.timeline().now());
    Stretch measured = stage.recording().measured();
    return new LoadResult(
        request.canary(),
        request.test(),
        stage.timeline().origin(),
        request.target(),
        request.profile(),
        stage.course().ending(),
        stage.recording().intervals(),
        measured.tally(),
        measured.series(),
        own.get());
  }
}
