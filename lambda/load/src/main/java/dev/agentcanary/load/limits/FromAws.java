package dev.agentcanary.load.limits;

import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.profile.Workload;
import dev.agentcanary.plan.LoadSettings;
import dev.agentcanary.plan.form.DurationForm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How a load test is shared out in AWS, and what it may be there.
///
/// @param settings of the plan
public record FromAws(LoadSettings settings) {
  /// Users, or conversations at once, of one shard: what a function of that size asks with ease,
  /// see docs/reference/benchmarks.md.
  public static final int USERS_OF_A_SHARD = 250;

  /// As many as one Distributed Map is given in its input.
  public static final int MOST_SHARDS = 1_000;

  /// A shard is one invocation of 15 minutes, less its start and the stopping of its sessions.
  public static final Duration LONGEST = Duration.ofMinutes(12);

  /// From the start of the execution to the common start of all users: functions start, and open
  /// their connections.
  public static final Duration GETTING_READY = Duration.ofSeconds(90);

  /// How far a test may exceed its estimate before it is ended: by half.
  private static final double TOLERANCE = 1.5;

  /// How many shards share a workload.
  public static int shards(Workload workload) {
    int atOnce =
        switch (workload) {
          case Workload.Closed closed -> closed.users();
          case Workload.Open open -> open.mostAtOnce();
        };
    return Math.max(1, Math.ceilDiv(atOnce, USERS_OF_A_SHARD));
  }

  /// After how many turns a test is ended, that somebody agreed to by its estimate.
  public static long mostTurns(LoadEstimate estimate) {
    return Math.max(100, Math.round(TOLERANCE * estimate.turns()));
  }

  /// Everything that speaks against it; empty if nothing does.
  public List<Refusal> refusals(LoadProfile profile) {
    List<Refusal> refusals = new ArrayList<>();
    if (!settings.onAws()) {
      refusals.add(
          new Refusal(
              "load.on-aws",
              "the plan has no stack of load tests; write `load: { allowed: true, on-aws: true }`"
                  + " into it, and deploy the stack whose name ends in -load"));
    }
    if (profile.length().compareTo(LONGEST) > 0) {
      refusals.add(
          new Refusal(
              "--duration",
              "a shard lasts at most %s with its warm-up, since it is one invocation; write at most `%s`"
                  .formatted(
                      DurationForm.write(LONGEST),
                      DurationForm.write(LONGEST.minus(profile.warmUp())))));
    }
    int shards = shards(profile.workload());
    if (shards > MOST_SHARDS) {
      refusals.add(
          new Refusal(
              profile.workload() instanceof Workload.Closed ? "--users" : "--at-once",
              "would take %,d shards of %d, and a test has at most %,d; write at most %,d"
                  .formatted(
                      shards, USERS_OF_A_SHARD, MOST_SHARDS, MOST_SHARDS * USERS_OF_A_SHARD)));
    }
    return refusals;
  }
}
