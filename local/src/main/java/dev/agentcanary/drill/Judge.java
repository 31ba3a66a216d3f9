package dev.agentcanary.drill;

import dev.agentcanary.drill.Expected.Due;
import dev.agentcanary.sim.cloudwatch.alarm.AlarmState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compares what was told with what is due. Every method gives a sentence for each difference.
final class Judge {
  private final Expected expected;
  private final Observed observed;
  private final String canary;

  /// @param canary its name, with which its alarms' names begin
  Judge(Expected expected, Observed observed, String canary) {
    this.expected = expected;
    this.observed = observed;
    this.canary = canary;
  }

  /// Everything that is not as it should be; nothing if all is.
  List<String> failures() {
    List<String> failures = new ArrayList<>();
    failures.addAll(channel("page", expected.page(), observed.pages()));
    failures.addAll(idleAllClears(observed.pages()));
    failures.addAll(channel("ticket", expected.ticket(), observed.tickets()));
    for (Message stray : observed.strays()) {
      failures.add(
          "%s told somebody at %s who gets neither pages nor tickets"
              .formatted(stray.alarm(), Times.clock(stray.at())));
    }
    expected.alarms().forEach(alarm -> missing(alarm).ifPresent(failures::add));
    return failures;
  }

  private static List<String> channel(String word, Due due, List<Message> messages) {
    List<String> failures = new ArrayList<>();
    switch (due) {
      case Due.Silence(String why) ->
          messages.stream()
              .filter(Message::trouble)
              .map(
                  message ->
                      "false %s at %s by %s: %s"
                          .formatted(
                              word,
                              Times.clock(message.at()),
                              String.join(", ", message.behind()),
                              why))
              .forEach(failures::add);
      case Due.Told told -> failures.addAll(told(word, told, messages));
      case Due.Either _ -> {}
    }
    return failures;
  }

  private static List<String> told(String word, Due.Told due, List<Message> messages) {
    List<String> failures = new ArrayList<>();
    List<Message> troubles = messages.stream().filter(Message::trouble).toList();
    if (troubles.isEmpty()) {
      failures.add("no %s was sent; due by %s".formatted(word, Times.clock(due.by())));
      return failures;
    }
    Duration first = troubles.getFirst().at();
    if (first.compareTo(due.from()) < 0) {
      failures.add("false %s at %s, before anything was wrong".formatted(word, Times.clock(first)));
    } else if (first.compareTo(due.by()) > 0) {
      failures.add(
          "%s only after %s, due within %s"
              .formatted(word, Times.of(first.minus(due.from())), due.why()));
    }
    if (troubles.size() > due.most()) {
      failures.add(
          "%d %ss, at most %d due: %s"
              .formatted(
                  troubles.size(),
                  word,
                  due.most(),
                  String.join(", ", troubles.stream().map(one -> Times.clock(one.at())).toList())));
    }
    due.over().flatMap(over -> uncleared(messages.getLast(), over)).ifPresent(failures::add);
    return failures;
  }

  private static Optional<String> uncleared(Message last, Due.Over over) {
    if (last.trouble()) {
      return Optional.of("the last page was never told to be over");
    }
    if (last.at().compareTo(over.from()) < 0) {
      return Optional.of(
          "the page was told to be over at %s, and it was not before %s"
              .formatted(Times.clock(last.at()), Times.clock(over.from())));
    }
    return last.at().compareTo(over.by()) > 0
        ? Optional.of(
            "the page was told to be over only at %s, due by %s"
                .formatted(Times.clock(last.at()), Times.clock(over.by())))
        : Optional.empty();
  }

  /// Somebody is woken to hear that nothing is wrong. Of tickets that is tolerated: CloudWatch does
  /// it whenever a suppressor holds back the trouble and not its end.
  private static List<String> idleAllClears(List<Message> pages) {
    List<String> failures = new ArrayList<>();
    boolean open = false;
    for (Message page : pages) {
      if (!page.trouble() && !open) {
        failures.add(
            "at %s a page was told to be over that was never sent"
                .formatted(Times.clock(page.at())));
      }
      open = page.trouble();
    }
    return failures;
  }

  private Optional<String> missing(Expected.Alarm alarm) {
    String name = canary + "-" + alarm.kind();
    boolean wentOff =
        observed.changes().stream()
            .anyMatch(
                change ->
                    change.alarm().equals(name)
                        && change.to() == AlarmState.ALARM
                        && change.at().compareTo(alarm.from()) >= 0
                        && change.at().compareTo(alarm.by()) <= 0);
    return wentOff
        ? Optional.empty()
        : Optional.of("the alarm %s did not go off by %s".formatted(name, Times.clock(alarm.by())));
  }
}
