package dev.agentcanary.aws;

import dev.agentcanary.agent.wire.Faults;
import dev.agentcanary.agent.wire.OwnThread;
import dev.agentcanary.outcome.Footprint;
import dev.agentcanary.outcome.LogActivity;
import dev.agentcanary.outcome.Rollout;
import dev.agentcanary.plan.FootprintLimits;
import dev.agentcanary.plan.RuntimeArn;
import dev.agentcanary.run.Lookout;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Looks at a runtime's log and at its endpoint, side by side.
///
/// A look [ahead][Lookout#ahead] stands for the next look at the version if it saw one without a
/// rollout, at most [#FRESH] before. A rollout that begins after it is the next run's to see. The
/// log is always looked at again, since the run's own turns write to it; the look ahead has shaken
/// hands with its service by then.
///
/// Remembers the last version that it saw live, so that a change can be told by both its numbers as
/// long as the function stays warm. For use by many threads.
public final class RuntimeLookout implements Lookout {
  /// The shortest time between two runs, so that a rollout is told one run late at most.
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final EndpointLook endpoint;
  private final Optional<LogsLook> logs;
  private Optional<Integer> live = Optional.empty();
  private Optional<Integer> before = Optional.empty();
  private Optional<Ahead> ahead = Optional.empty();

  /// A rollout that was done.
  private record Ahead(Instant at, Rollout.Seen seen) {}

  private RuntimeLookout(EndpointLook endpoint, Optional<LogsLook> logs) {
    this.endpoint = endpoint;
    this.logs = logs;
  }

  /// For the endpoint of a runtime. Its version is always looked at, its log if there is a limit.
  public static RuntimeLookout of(
      RuntimeArn runtime, String endpoint, FootprintLimits limits, AwsSettings aws) {
    Map<String, String> environment = aws.environment();
    Duration rollout = limits.rollout().orElse(FootprintLimits.ROLLOUT);
    Optional<LogsLook> logs =
        limits.agentLogs().isPresent()
            ? Optional.of(LogsLook.of(runtime, endpoint, limits.agentLogs().get(), environment))
            : Optional.empty();
    return new RuntimeLookout(EndpointLook.of(runtime, endpoint, rollout, environment), logs);
  }

  @Override
  public Footprint look(Instant now, Duration timeout) {
    if (logs.isEmpty()) {
      return new Footprint(new LogActivity.NotAsked(), rollout(now, timeout));
    }
    FutureTask<LogActivity> beside = new FutureTask<>(() -> activity(logs.get(), now, timeout));
    Thread.ofVirtual().name("agent-logs").start(beside);
    Rollout rollout = rollout(now, timeout);
    return new Footprint(joined(beside), rollout);
  }

  @Override
  public void ahead(Instant now, Duration timeout) {
    if (look(now, timeout).rollout() instanceof Rollout.Seen seen
        && seen.stage() == Rollout.Stage.DONE) {
      keep(new Ahead(now, seen));
    }
  }

  private synchronized void keep(Ahead look) {
    ahead = Optional.of(look);
  }

  private synchronized Optional<Rollout> takenAhead(Instant now) {
    Optional<Ahead> taken = ahead;
    ahead = Optional.empty();
    return taken.isPresent() && Duration.between(taken.get().at(), now).compareTo(FRESH) <= 0
        ? Optional.of(taken.get().seen())
        : Optional.empty();
  }

  private static LogActivity joined(FutureTask<LogActivity> look) {
    try {
      return look.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new LogActivity.NotSeen("interrupted", false);
    } catch (ExecutionException e) {
      return new LogActivity.NotSeen(Faults.message(e.getCause()), false);
    }
  }

  private static LogActivity activity(LogsLook logs, Instant now, Duration timeout) {
    OwnThread.Outcome<LogActivity> outcome = OwnThread.run(() -> logs.at(now), timeout);
    return outcome instanceof OwnThread.Outcome.Done<LogActivity> done
        ? done.value()
        : new LogActivity.NotSeen(reason(outcome, timeout), false);
  }

  private Rollout rollout(Instant now, Duration timeout) {
    Optional<Rollout> known = takenAhead(now);
    if (known.isPresent()) {
      return known.get();
    }
    OwnThread.Outcome<Rollout> outcome = OwnThread.run(() -> endpoint.at(now), timeout);
    if (!(outcome instanceof OwnThread.Outcome.Done<Rollout> done)) {
      return new Rollout.NotSeen(reason(outcome, timeout), false);
    }
    return done.value() instanceof Rollout.Seen seen ? remembered(seen) : done.value();
  }

  private static String reason(OwnThread.Outcome<?> outcome, Duration timeout) {
    if (outcome instanceof OwnThread.Outcome.Failed<?> failed) {
      return Faults.message(failed.cause());
    }
    return outcome instanceof OwnThread.Outcome.Late<?>
        ? "no answer within " + timeout.toMillis() + " ms"
        : "interrupted";
  }

  private synchronized Rollout remembered(Rollout.Seen seen) {
    if (seen.live().isPresent() && !seen.live().equals(live)) {
      before = live;
      live = seen.live();
    }
    return new Rollout.Seen(
        seen.live(),
        seen.target(),
        seen.status(),
        seen.failure(),
        seen.since(),
        before,
        seen.stage());
  }
}
