package dev.agentcanary.drill;

import java.time.Duration;
import java.util.List;

/// What somebody was told.
///
/// @param at since the drill's start
/// @param alarm that told it
/// @param trouble whether it says that something is wrong; else, that it is over
/// @param behind the metric alarms that were in ALARM then
public record Message(Duration at, String alarm, boolean trouble, List<String> behind) {
  public Message {
    behind = List.copyOf(behind);
  }
}
