package dev.agentcanary.sim.cloudwatch.alarm;

import dev.agentcanary.sim.cloudwatch.alarm.Judgement.Datapoint;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Why an alarm is in its state, in CloudWatch's own words, as seen in published notifications.
public final class StateReason {
  /// Of an alarm that was never evaluated.
  public static final String UNCHECKED = "Unchecked: Initial alarm creation";

  private static final int MOST_LISTED = 5;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("dd/MM/yy HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private StateReason() {}

  /// That of a judgement that led to the state.
  public static String of(Judgement judgement, AlarmState state, MetricAlarm.Rule rule) {
    if (state == AlarmState.INSUFFICIENT_DATA) {
      return "Insufficient Data: %s %s unknown."
          .formatted(counted(judgement.unknown(), "datapoint"), were(judgement.unknown()));
    }
    if (judgement.used().isEmpty()) {
      return "Threshold Crossed: no datapoints were received for %s and %s."
          .formatted(counted(judgement.filled(), "period"), treated(judgement, rule));
    }
    return "Threshold Crossed: " + crossed(judgement, state, rule) + transition(state, rule);
  }

  private static String crossed(Judgement judgement, AlarmState state, MetricAlarm.Rule rule) {
    boolean alarm = state == AlarmState.ALARM;
    List<Datapoint> that =
        judgement.used().stream().filter(point -> point.breaching() == alarm).toList();
    if (that.isEmpty()) {
      return treated(judgement, rule);
    }
    String list = list(that);
    boolean many = that.size() >= MOST_LISTED;
    String text =
        "%d out of the last %d datapoints%s %s%s %s the threshold (%s)"
            .formatted(
                that.size(),
                rule.evaluationPeriods(),
                many ? "" : " " + list,
                were(that.size()),
                alarm ? "" : " not",
                rule.comparison().words(),
                rule.threshold());
    String filled = judgement.filled() == 0 ? "" : " and " + treated(judgement, rule);
    return many
        ? text
            + filled
            + ". The most recent datapoints which %s the threshold: %s"
                .formatted(alarm ? "crossed" : "did not cross", list)
        : text + filled;
  }

  private static String list(List<Datapoint> points) {
    return points.stream()
        .limit(MOST_LISTED)
        .map(
            point ->
                point.value() + " (" + STAMP.format(Instant.ofEpochSecond(point.start())) + ")")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String treated(Judgement judgement, MetricAlarm.Rule rule) {
    return "%s %s treated as [%s]"
        .formatted(
            counted(judgement.filled(), "missing datapoint"),
            were(judgement.filled()),
            rule.missingData() == MissingData.BREACHING ? "Breaching" : "NonBreaching");
  }

  private static String transition(AlarmState state, MetricAlarm.Rule rule) {
    int needed =
        state == AlarmState.ALARM
            ? rule.datapointsToAlarm()
            : rule.evaluationPeriods() - rule.datapointsToAlarm() + 1;
    return " (minimum %s for %s transition)."
        .formatted(
            counted(needed, "datapoint"),
            state == AlarmState.ALARM ? "OK -> ALARM" : "ALARM -> OK");
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String were(int number) {
    return number == 1 ? "was" : "were";
  }
}
