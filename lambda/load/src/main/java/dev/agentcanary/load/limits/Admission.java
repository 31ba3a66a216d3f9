package dev.agentcanary.load.limits;

import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.profile.Workload;
import dev.agentcanary.plan.LoadSettings;
import dev.agentcanary.plan.form.DurationForm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Whether the agent and its account can be asked for so much.
///
/// @param settings the plan's limits, which stay below the quotas
/// @param quotas of the runtime's account
public record Admission(LoadSettings settings, Quotas quotas) {
  private static final Duration LONGEST = Duration.ofHours(6);

  /// Everything that speaks against a test; empty if nothing does.
  public List<Refusal> refusals(LoadProfile profile, LoadEstimate estimate) {
    List<Refusal> refusals = new ArrayList<>();
    if (profile.length().compareTo(LONGEST) > 0) {
      refusals.add(
          new Refusal(
              "--duration",
              "the test would last more than 6 hours; write at most "
                  + DurationForm.write(LONGEST.minus(profile.warmUp()))));
    }
    switch (profile.workload()) {
      case Workload.Closed closed -> closed(closed, profile.ramp(), estimate, refusals);
      case Workload.Open open -> open(open, refusals);
    }
    if (estimate.turnsPerSecond() > settings.turnsPerSecond()) {
      refusals.add(
          new Refusal(
              where(profile),
              "asks %s turns a second, and load.turns-per-second is %s; ask for less, or raise it"
                      .formatted(
                          number(estimate.turnsPerSecond()), number(settings.turnsPerSecond()))
                  + " (the account's quota: %,d calls)".formatted(quotas.callsPerSecond())));
    }
    return refusals;
  }

  /// What should be known before, though nothing forbids it; for people.
  public List<String> cautions(LoadEstimate estimate) {
    return estimate.sessionsAtOnce() <= quotas.activeSessions()
        ? List.of()
        : List.of(
            "about %,d sessions at once; an account may have %,d in this region, unless that was raised"
                .formatted(estimate.sessionsAtOnce(), quotas.activeSessions()));
  }

  /// The shortest ramp in which so many users can begin.
  public static Duration leastRamp(int users, LoadSettings settings) {
    return Duration.ofSeconds((long) Math.ceil(users / settings.newSessionsPerSecond()));
  }

  private void closed(
      Workload.Closed closed, Duration ramp, LoadEstimate estimate, List<Refusal> refusals) {
    Duration least = leastRamp(closed.users(), settings);
    if (ramp.compareTo(least) < 0) {
      refusals.add(
          new Refusal(
              "--ramp",
              "%,d users within %s are more than %s new sessions a second; write `--ramp %s` or longer"
                  .formatted(
                      closed.users(),
                      DurationForm.write(ramp),
                      number(settings.newSessionsPerSecond()),
                      DurationForm.write(least))));
    }
    if (estimate.newSessionsPerSecond() > settings.newSessionsPerSecond()) {
      refusals.add(
          new Refusal(
              "--users",
              "%,d users open about %s sessions a second, and %s are allowed; let each ask more --turns"
                      .formatted(
                          closed.users(),
                          number(estimate.newSessionsPerSecond()),
                          number(settings.newSessionsPerSecond()))
                  + " in a session, or think longer"));
    }
  }

  private void open(Workload.Open open, List<Refusal> refusals) {
    if (open.perSecond() > settings.newSessionsPerSecond()) {
      refusals.add(
          new Refusal(
              "--rate",
              "%s conversations a second, each in a new session, and %s are allowed"
                      .formatted(number(open.perSecond()), number(settings.newSessionsPerSecond()))
                  + " (load.new-sessions-per-second; the account's quota is %d); write a lower rate"
                      .formatted(quotas.newSessionsPerSecond())));
    }
  }

  private static String where(LoadProfile profile) {
    return profile.workload() instanceof Workload.Closed ? "--users" : "--rate";
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? "%,.0f".formatted(value)
        : String.format(Locale.ROOT, "%.1f", value);
  }
}
