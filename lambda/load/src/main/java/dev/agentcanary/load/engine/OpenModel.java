package dev.agentcanary.load.engine;

import dev.agentcanary.load.profile.Share;
import dev.agentcanary.load.profile.Workload;

/// Conversations that begin on a schedule, whatever the agent does; a thread for each.
///
/// Those that the cap keeps waiting begin in their order, as soon as others end, and are as late as
/// they have waited. They are known by their numbers alone, so that a long queue takes no memory.
final class OpenModel implements UserModel {
  private final Stage stage;
  private final Conversations conversations;
  private final ArrivalSchedule schedule;
  private final Share share;
  private final int mostAtOnce;

  // Guarded by this: arrivals that were due, of them begun, of these under way.
  private long arrived;
  private long begun;
  private int held;

  OpenModel(Workload.Open workload, Stage stage) {
    this.stage = stage;
    this.conversations = new Conversations(stage);
    this.schedule = new ArrivalSchedule(workload.perSecond(), stage.request().profile().ramp());
    this.share = stage.request().share();
    this.mostAtOnce = Math.max(1, share.part(workload.mostAtOnce()));
  }

  @Override
  public void start() {
    stage.asking().start(this::letArrive);
  }

  private void letArrive() {
    long due = due(0);
    for (long number = 1; stage.lastsFor(due); number++) {
      stage.timeline().waitUntil(due);
      if (!stage.course().isCut()) {
        arrive();
      }
      due = due(number);
    }
  }

  /// When an arrival of this shard is due.
  private long due(long own) {
    return schedule.at(share.number(own));
  }

  private synchronized void arrive() {
    arrived++;
    if (held < mostAtOnce) {
      held++;
      stage.gauges().users().incrementAndGet();
      long first = begun++;
      stage.asking().start(() -> hold(first));
    } else {
      stage.gauges().underWay().incrementAndGet();
    }
  }

  private void hold(long first) {
    long number = first;
    do {
      conversations.hold(due(number), stage.choice(share.number(number)));
      number = next();
    } while (number >= 0);
  }

  /// The arrival that has waited longest; negative if none is to begin.
  private synchronized long next() {
    if (begun < arrived && mayStillBegin()) {
      stage.gauges().underWay().decrementAndGet();
      return begun++;
    }
    held--;
    stage.gauges().users().decrementAndGet();
    return -1;
  }

  private boolean mayStillBegin() {
    return !stage.course().isCut() && stage.timeline().now() < stage.span().lastBegin();
  }

  @Override
  public synchronized void countUnbegun() {
    long now = stage.timeline().now();
    for (; begun < arrived; begun++) {
      stage.gauges().underWay().decrementAndGet();
      stage.recording().unasked(now - due(begun), now);
    }
  }
}
