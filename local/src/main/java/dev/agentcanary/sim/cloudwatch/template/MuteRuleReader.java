package dev.agentcanary.sim.cloudwatch.template;

import dev.agentcanary.sim.cloudwatch.composite.AlarmNames;
import dev.agentcanary.sim.cloudwatch.mute.MuteRule;
import dev.agentcanary.sim.cloudwatch.mute.MuteSchedule;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `AWS::CloudWatch::AlarmMuteRule`.
final class MuteRuleReader {
  private static final Duration LONGEST = Duration.ofDays(15);

  private MuteRuleReader() {}

  /// @param properties resolved
  static MuteRule read(Properties properties, String name) {
    properties.allow(
        Set.of("Description", "ExpireDate", "MuteTargets", "Name", "Rule", "StartDate", "Tags"));
    Properties rule = properties.requiredObject("Rule");
    rule.allow(Set.of("Schedule"));
    Properties schedule = rule.requiredObject("Schedule");
    schedule.allow(Set.of("Duration", "Expression", "Timezone"));
    ZoneId zone = TimeZones.read(schedule, "Timezone");
    return new MuteRule(
        name,
        schedule(schedule, zone),
        duration(schedule),
        targets(properties),
        date(properties, "StartDate", zone),
        date(properties, "ExpireDate", zone));
  }

  private static MuteSchedule schedule(Properties schedule, ZoneId zone) {
    return switch (MuteSchedule.read(schedule.text("Expression"), zone)) {
      case MuteSchedule.Reading.Understood(var understood) -> understood;
      case MuteSchedule.Reading.Wrong(var reason) -> {
        schedule.problem(reason);
        yield new MuteSchedule.Once(Instant.EPOCH);
      }
    };
  }

  private static Duration duration(Properties schedule) {
    String text = schedule.text("Duration");
    try {
      Duration duration = Duration.parse(text);
      if (duration.compareTo(Duration.ofMinutes(1)) >= 0 && duration.compareTo(LONGEST) <= 0) {
        return duration;
      }
    } catch (DateTimeException e) {
      // Said below, as for one that is too short or too long.
    }
    schedule.problem("Duration `" + text + "` is not within PT1M to P15D");
    return Duration.ofMinutes(1);
  }

  private static List<String> targets(Properties properties) {
    return properties
        .object("MuteTargets")
        .map(targets -> targets.texts("AlarmNames").stream().map(AlarmNames::nameOf).toList())
        .orElse(List.of());
  }

  private static Optional<Instant> date(Properties properties, String name, ZoneId zone) {
    return properties.optionalText(name).map(text -> TimeZones.local(text, zone, properties));
  }
}
