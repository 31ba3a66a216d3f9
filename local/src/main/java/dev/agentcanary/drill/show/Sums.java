package dev.agentcanary.drill.show;

import dev.agentcanary.drill.DrillResult;
import dev.agentcanary.drill.Expected.Due;
import dev.agentcanary.drill.Message;
import dev.agentcanary.drill.Times;
import dev.agentcanary.drill.world.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A played incident in a few figures.
///
/// @param firstBadRun since the start
/// @param alarms the kinds that were in ALARM when it was first told
/// @param pagedAfter and `ticketAfter`: from the beginning of the trouble
/// @param clearedAfter from the end of the trouble to the last page's end
/// @param falsePages pages that were not due
/// @param expected in words
public record Sums(
    Optional<Duration> firstBadRun,
    List<String> alarms,
    Optional<Duration> pagedAfter,
    Optional<Duration> ticketAfter,
    Optional<Duration> clearedAfter,
    long falsePages,
    String expected) {
  public Sums {
    alarms = List.copyOf(alarms);
  }

  /// Of a played incident.
  public static Sums of(DrillResult.Played played, String canary) {
    Duration begins = begins(played.script().timeline());
    Duration ends = played.script().timeline().stages().getLast().from();
    List<Message> pages = played.observed().pages();
    List<Message> tickets = played.observed().tickets();
    Optional<Message> page = pages.stream().filter(Message::trouble).findFirst();
    Optional<Message> ticket = tickets.stream().filter(Message::trouble).findFirst();
    return new Sums(
        played.firstBadRun(),
        kinds(page.or(() -> ticket), canary),
        page.map(one -> one.at().minus(begins)),
        ticket.map(one -> one.at().minus(begins)),
        page.map(_ -> pages.getLast())
            .filter(last -> !last.trouble())
            .map(last -> last.at().minus(ends)),
        falsePages(played.script().expected().page(), pages),
        words(played));
  }

  /// When anything is the matter: the second stage.
  private static Duration begins(Timeline timeline) {
    return timeline.stages().size() > 1 ? timeline.stages().get(1).from() : Duration.ZERO;
  }

  private static List<String> kinds(Optional<Message> first, String canary) {
    return first.stream()
        .flatMap(message -> message.behind().stream())
        .map(name -> name.startsWith(canary + "-") ? name.substring(canary.length() + 1) : name)
        .toList();
  }

  private static long falsePages(Due due, List<Message> pages) {
    Stream<Message> troubles = pages.stream().filter(Message::trouble);
    return switch (due) {
      case Due.Silence _ -> troubles.count();
      case Due.Told told -> troubles.filter(page -> page.at().compareTo(told.from()) < 0).count();
      case Due.Either _ -> 0;
    };
  }

  private static String words(DrillResult.Played played) {
    Due page = played.script().expected().page();
    Due ticket = played.script().expected().ticket();
    String words =
        Stream.of(within("page", page), within("ticket", ticket))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? "silence" : words;
  }

  private static Optional<String> within(String word, Due due) {
    return due instanceof Due.Told told
        ? Optional.of(word + " within " + Times.of(told.by().minus(told.from())))
        : Optional.empty();
  }
}
