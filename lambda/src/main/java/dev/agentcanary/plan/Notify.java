package dev.agentcanary.plan;

import java.util.List;

/// Who hears of it: `mailto:` addresses, HTTPS endpoints, SNS topic ARNs.
///
/// @param page at any hour
/// @param ticket in working hours
/// @param wrong how soon a person has to look at wrong answers that are confirmed
public record Notify(List<String> page, List<String> ticket, Urgency wrong) {
  /// Nobody.
  public static final Notify NOBODY = new Notify(List.of(), List.of(), Urgency.PAGE);

  public Notify {
    page = List.copyOf(page);
    ticket = List.copyOf(ticket);
  }
}
