package dev.agentcanary.infra.dashboard;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.dashboard.widget.Mark;
import dev.agentcanary.infra.dashboard.widget.Place;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A canary as its dashboard shows it.
///
/// @param alarms the kinds that it has, composites first; of each there is an alarm by `Names`
/// @param timeout of the function, above the plan's deadline
/// @param runbooks where the runbooks are, `<kind>.md` each: a URL or a folder of the repository
/// @param estimate of the monthly cost, in a sentence or more of Markdown, if it was made
/// @param marks to draw into every graph
public record Watched(
    Canary canary,
    List<String> alarms,
    Duration timeout,
    String runbooks,
    Optional<String> estimate,
    List<Mark> marks) {
  /// The kinds that notify somebody; the others say why.
  public static final List<String> NOTIFYING = List.of("page", "ticket");

  public Watched {
    alarms = List.copyOf(alarms);
    marks = List.copyOf(marks);
  }

  /// Where all of its data is, seen from its own account.
  public Place place() {
    return Place.in(canary.runtime().region());
  }

  /// Where all of its data is, seen from another account or the same.
  public Place seenFrom(String account) {
    String own = canary.runtime().account();
    return new Place(
        canary.runtime().region(), Optional.of(own).filter(each -> !each.equals(account)));
  }

  /// The canary's name.
  public String name() {
    return canary.plan().canary();
  }
}
