package dev.agentcanary.load.report;

import dev.agentcanary.json.Json;
import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.profile.Workload;
import dev.agentcanary.report.Members;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/// What a load test asks for, as JSON and back.
public final class ProfileJson {
  private ProfileJson() {}

  /// Writes.
  public static Json of(LoadProfile profile) {
    Workload workload = profile.workload();
    Members members = new Members();
    switch (workload) {
      case Workload.Closed closed ->
          members.text("model", "closed").number("users", closed.users());
      case Workload.Open open ->
          members
              .text("model", "open")
              .number("conversationsPerSecond", exact(open.perSecond()))
              .number("mostAtOnce", open.mostAtOnce());
    }
    return members
        .number("turns", workload.turns())
        .add("thinkMs", millis(workload.think()))
        .add("rampMs", millis(profile.ramp()))
        .add("warmUpMs", millis(profile.warmUp()))
        .add("durationMs", millis(profile.duration()))
        .number("seed", profile.seed())
        .object();
  }

  /// Reads what [#of] wrote.
  ///
  /// @throws IllegalArgumentException if it is not that; the message says what is wrong
  public static LoadProfile read(Json json) {
    try {
      return read(JsonFields.of(json));
    } catch (JsonFields.Unreadable e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  static LoadProfile read(JsonFields profile) {
    int turns = profile.small("turns");
    var think = profile.millis("thinkMs");
    Workload workload =
        switch (profile.text("model")) {
          case "closed" -> new Workload.Closed(profile.small("users"), turns, think);
          case "open" ->
              new Workload.Open(
                  profile.decimal("conversationsPerSecond"),
                  turns,
                  think,
                  profile.small("mostAtOnce"));
          default -> throw profile.problem("model", "neither `closed` nor `open`");
        };
    return new LoadProfile(
        workload,
        profile.millis("rampMs"),
        profile.millis("warmUpMs"),
        profile.millis("durationMs"),
        profile.whole("seed"));
  }

  /// Exact, to the nanosecond.
  static Json millis(Duration time) {
    BigDecimal nanos =
        BigDecimal.valueOf(time.getSeconds())
            .movePointRight(9)
            .add(BigDecimal.valueOf(time.getNano()));
    BigDecimal millis = nanos.movePointLeft(6).stripTrailingZeros();
    return new Json.Num(millis.scale() < 0 ? millis.setScale(0) : millis);
  }

  private static Optional<BigDecimal> exact(double value) {
    return Optional.of(BigDecimal.valueOf(value));
  }
}
