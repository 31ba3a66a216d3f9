package dev.agentcanary.sim.cloudwatch.template;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Time zones as CloudWatch takes them: an IANA name or an offset of whole five minutes.
final class TimeZones {
  private TimeZones() {}

  /// UTC where there is none.
  static ZoneId read(Properties properties, String name) {
    String text = properties.optionalText(name).orElse("UTC");
    try {
      ZoneId zone = ZoneId.of(text);
      if (zone.normalized() instanceof ZoneOffset offset
          && offset.getTotalSeconds() % Duration.ofMinutes(5).toSeconds() != 0) {
        properties.problem(name + " " + text + " is no multiple of 5 minutes");
      }
      return zone;
    } catch (DateTimeException e) {
      properties.problem(name + " " + text + " is not known");
      return ZoneOffset.UTC;
    }
  }

  /// `yyyy-MM-ddThh:mm[:ss]`, in a zone; the start of time, and a problem, for anything else.
  static Instant local(String text, ZoneId zone, Properties properties) {
    try {
      return java.time.LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      properties.problem("`" + text + "` is no date and time");
      return Instant.EPOCH;
    }
  }
}
