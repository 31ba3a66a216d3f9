package dev.agentcanary.load.engine;

import dev.agentcanary.load.profile.Share;
import dev.agentcanary.load.profile.Workload;

/// A fixed number of users, who start evenly over the ramp; each holds one conversation after the
/// other and pauses before each turn.
final class ClosedModel implements UserModel {
  private final Workload.Closed workload;
  private final Stage stage;
  private final Conversations conversations;

  ClosedModel(Workload.Closed workload, Stage stage) {
    this.workload = workload;
    this.stage = stage;
    this.conversations = new Conversations(stage);
  }

  @Override
  public void start() {
    Share share = stage.request().share();
    for (int own = 0; own < share.part(workload.users()); own++) {
      long number = share.number(own);
      stage.asking().start(() -> use(number));
    }
  }

  private void use(long number) {
    long due = stage.request().profile().ramp().toNanos() / workload.users() * number;
    stage.timeline().waitUntil(Math.min(due, stage.span().end()));
    ProbeChoice choice = stage.choice(number);
    stage.gauges().users().incrementAndGet();
    while (stage.lastsFor(due)) {
      due = conversations.hold(due, choice);
    }
    stage.gauges().users().decrementAndGet();
  }

  /// There are none: each user counts what kept it waiting.
  @Override
  public void countUnbegun() {}
}
