package dev.agentcanary.plan;

import java.time.Duration;
import java.time.ZoneId;

/// A time in which nobody is told: alarms change their state, their actions do not run.
///
/// @param window its name, `[a-z0-9-]{1,40}`, unique in the file
/// @param schedule when it begins, in CloudWatch's words: `cron(0 2 * * SUN)` of five fields, or
///   `at(2026-12-01T02:00)`
/// @param duration whole minutes, from 1 minute to 15 days
/// @param timezone of the schedule
public record MaintenanceWindow(
    String window, String schedule, Duration duration, ZoneId timezone) {}
