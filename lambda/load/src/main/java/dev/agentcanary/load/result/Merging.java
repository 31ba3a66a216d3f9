package dev.agentcanary.load.result;

import dev.agentcanary.load.measure.Distribution;
import dev.agentcanary.load.measure.Intervals;
import dev.agentcanary.load.measure.Series;
import dev.agentcanary.load.measure.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Adds up the shards of one test. Counts and distributions add up exactly, so the sum is what one
/// machine would have measured; percentiles are never averaged.
public final class Merging {
  private Merging() {}

  /// The sum of all shards.
  ///
  /// @param whole the test as a whole: who it is of, its profile; what it measured is left out
  /// @param shards by number; nothing for one that left no result
  public static LoadResult of(LoadResult whole, List<Optional<LoadResult>> shards) {
    List<LoadResult> there = new ArrayList<>();
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < shards.size(); i++) {
      if (shards.get(i).isPresent()) {
        there.add(shards.get(i).get());
      } else {
        missing.add(i);
      }
    }
    Tally tally = Tally.NONE;
    OwnShare own = new OwnShare(Duration.ZERO, 0, 0);
    Map<Series, List<Distribution>> parts = new EnumMap<>(Series.class);
    for (LoadResult shard : there) {
      tally = tally.plus(shard.tally());
      own = own.plus(shard.own());
      shard
          .series()
          .forEach((kind, part) -> parts.computeIfAbsent(kind, _ -> new ArrayList<>()).add(part));
    }
    Map<Series, Distribution> series = new EnumMap<>(Series.class);
    parts.forEach((kind, values) -> series.put(kind, Distribution.sum(values)));
    return new LoadResult(
        whole.canary(),
        whole.test(),
        whole.startedAt(),
        whole.target(),
        whole.profile(),
        ending(there, missing, shards.size()),
        Intervals.sideBySide(there.stream().map(LoadResult::intervals).toList()),
        tally,
        series,
        there.isEmpty() ? OwnShare.NONE : own);
  }

  /// Missing shards come first, because then the figures are not the whole test's; then what ended
  /// the first that was ended.
  private static Ending ending(List<LoadResult> there, List<Integer> missing, int all) {
    if (!missing.isEmpty()) {
      return new Ending.Incomplete(
          "%d of %d shards left no result: %s; their logs say why"
              .formatted(missing.size(), all, numbers(missing)));
    }
    return there.stream()
        .map(LoadResult::ending)
        .min(Comparator.comparing(Merging::rank).thenComparing(Merging::at))
        .orElseGet(Ending.Completed::new);
  }

  private static int rank(Ending ending) {
    return switch (ending) {
      case Ending.Incomplete _ -> 0;
      case Ending.Stopped _ -> 1;
      case Ending.Interrupted _ -> 2;
      case Ending.Completed _ -> 3;
    };
  }

  private static Duration at(Ending ending) {
    return switch (ending) {
      case Ending.Stopped(Duration at, _) -> at;
      case Ending.Interrupted(Duration at) -> at;
      case Ending.Incomplete _, Ending.Completed _ -> Duration.ZERO;
    };
  }

  private static String numbers(List<Integer> numbers) {
    List<String> first = numbers.stream().limit(10).map(String::valueOf).toList();
    return String.join(", ", first) + (numbers.size() > first.size() ? ", …" : "");
  }
}
