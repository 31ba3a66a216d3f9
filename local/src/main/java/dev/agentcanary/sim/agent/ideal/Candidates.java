package dev.agentcanary.sim.agent.ideal;

import dev.agentcanary.check.AssertionSpec;
import dev.agentcanary.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Texts that might please all assertions of a turn at once.
///
/// One fragment for each assertion, in every combination up to [#MOST], in the file's order but for
/// the start; then words of no meaning up to the least number of words that is asked for.
final class Candidates {
  private static final int MOST = 2_000;

  /// Several, because an assertion may forbid any of them.
  private static final List<List<String>> FILLERS =
      List.of(
          List.of("Thank", "you", "for", "asking,", "here", "is", "what", "I", "can", "say."),
          List.of("la", "la", "la"),
          List.of("1", "2", "3"));

  private Candidates() {}

  static Stream<String> of(List<AssertionSpec> assertions) {
    Optional<AssertionSpec> whole = assertions.stream().filter(Fragments::isWhole).findFirst();
    if (whole.isPresent()) {
      return Fragments.of(whole.get()).stream();
    }
    List<AssertionSpec> sorted = new ArrayList<>();
    assertions.stream().filter(Fragments::isStart).forEach(sorted::add);
    assertions.stream().filter(one -> !Fragments.isStart(one)).forEach(sorted::add);
    List<List<String>> alternatives =
        sorted.stream().map(Fragments::of).filter(one -> !one.isEmpty()).toList();
    int words = leastWords(assertions);
    return combinations(alternatives)
        .flatMap(text -> FILLERS.stream().map(filler -> filled(text, filler, words)));
  }

  private static Stream<String> combinations(List<List<String>> alternatives) {
    long count =
        alternatives.stream()
            .mapToLong(List::size)
            .reduce(1, (a, b) -> Math.min(MOST, Math.multiplyExact(a, b)));
    return Stream.iterate(0L, i -> i < count, i -> i + 1).map(i -> combined(alternatives, i));
  }

  private static String combined(List<List<String>> alternatives, long number) {
    List<String> parts = new ArrayList<>();
    long left = number;
    for (List<String> one : alternatives) {
      parts.add(one.get((int) (left % one.size())));
      left /= one.size();
    }
    return String.join(" ", parts);
  }

  /// At least one word, as an answer without any is none.
  private static String filled(String text, List<String> filler, int least) {
    StringBuilder whole = new StringBuilder(text);
    int words = text.isBlank() ? 0 : text.strip().split("\\s+").length;
    for (int i = 0; words < Math.max(1, least); i++, words++) {
      whole.append(whole.isEmpty() ? "" : " ").append(filler.get(i % filler.size()));
    }
    return whole.toString();
  }

  private static int leastWords(List<AssertionSpec> assertions) {
    return assertions.stream()
        .filter(one -> one.type().equals("word-count"))
        .mapToInt(
            one ->
                switch (one.value().orElse(new Json.Null())) {
                  case Json.Num(var exact) -> exact.intValue();
                  case Json.Obj range
                      when range.get("min").orElse(range) instanceof Json.Num(var min) ->
                      min.intValue();
                  default -> 1;
                })
        .max()
        .orElse(1);
  }
}
