package dev.agentcanary.drill;

import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.Urgency;
import dev.agentcanary.sim.cloudwatch.Ledger;
import dev.agentcanary.sim.cloudwatch.LedgerEntry;
import dev.agentcanary.sim.cloudwatch.alarm.AlarmState;
import dev.agentcanary.sim.cloudwatch.alarm.MetricAlarm;
import dev.agentcanary.sim.cloudwatch.template.StackTemplate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What alarms did in a drill.
///
/// An OK that ends no ALARM, as after an alarm's creation, is no news and left out: the page
/// topic's subscriptions filter it.
///
/// @param pages and `tickets`: what those were told, in order
/// @param strays what was told to anybody else
/// @param changes of state of metric alarms and composites, in order
public record Observed(
    List<Message> pages, List<Message> tickets, List<Message> strays, List<Change> changes) {
  /// A change of state.
  ///
  /// @param at since the drill's start
  /// @param reason in CloudWatch's words
  public record Change(Duration at, String alarm, AlarmState from, AlarmState to, String reason) {}

  public Observed {
    pages = List.copyOf(pages);
    tickets = List.copyOf(tickets);
    strays = List.copyOf(strays);
    changes = List.copyOf(changes);
  }

  static Observed of(Ledger ledger, StackTemplate template, CanaryPlan plan, Instant start) {
    Channel page = Channel.of(Urgency.PAGE, template, plan);
    Channel ticket = Channel.of(Urgency.TICKET, template, plan);
    Set<String> metricAlarms = new TreeSet<>();
    template.alarms().stream().map(MetricAlarm::name).forEach(metricAlarms::add);
    Set<String> alarmed = new TreeSet<>();
    Set<Message> pages = new LinkedHashSet<>();
    Set<Message> tickets = new LinkedHashSet<>();
    Set<Message> strays = new LinkedHashSet<>();
    List<Change> changes = new ArrayList<>();
    for (LedgerEntry entry : ledger.entries()) {
      Duration at = Duration.between(start, entry.at());
      switch (entry) {
        case LedgerEntry.StateChange(_, var alarm, var from, var to, var reason, _) -> {
          changes.add(new Change(at, alarm, from, to, reason));
          if (metricAlarms.contains(alarm) && to == AlarmState.ALARM) {
            alarmed.add(alarm);
          } else {
            alarmed.remove(alarm);
          }
        }
        case LedgerEntry.Notification(_, var alarm, var action, var from, var to, _, var cause)
            when to == AlarmState.ALARM
                || from == AlarmState.ALARM && cause != LedgerEntry.Cause.MUTE_OVER -> {
          Message message = new Message(at, alarm, to == AlarmState.ALARM, List.copyOf(alarmed));
          (page.hears(action) ? pages : ticket.hears(action) ? tickets : strays).add(message);
        }
        case LedgerEntry.Notification _,
            LedgerEntry.ActionsHeld _,
            LedgerEntry.EvaluationStopped _ -> {}
      }
    }
    return new Observed(List.copyOf(pages), List.copyOf(tickets), List.copyOf(strays), changes);
  }
}
