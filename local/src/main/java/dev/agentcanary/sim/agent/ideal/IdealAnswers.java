package dev.agentcanary.sim.agent.ideal;

import dev.agentcanary.check.AssertionSpec;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.plan.Probe;
import dev.agentcanary.plan.Turn;
import dev.agentcanary.sim.agent.coach.Companion;
import dev.agentcanary.sim.agent.coach.Memory;
import dev.agentcanary.sim.agent.coach.Said;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// What the agent of a plan says when it is healthy, and when it is wrong.
///
/// @param healthy passes every turn's checks but those of `impossible`
/// @param wrong fails the checks of as many turns as can be failed by a text
/// @param impossible probes for which no healthy answer was found, with the reason
/// @param fallible names of the probes that `wrong` fails, in the file's order
public record IdealAnswers(
    Companion healthy, Companion wrong, List<String> impossible, List<String> fallible) {
  /// As often a companion has to please every probe before it is taken for the plan's own.
  private static final int AUDITIONS = 12;

  private static final List<String> WRONG =
      List.of(
          "Certainly. The invoice was settled on 30 February, and the parcel left Atlantis at 25 past"
              + " 25. No further action is required.",
          "?",
          "An error occurred.");

  public IdealAnswers {
    impossible = List.copyOf(impossible);
    fallible = List.copyOf(fallible);
  }

  /// A place in a conversation: how many turns there were, and what is said next.
  private record Place(int turns, String prompt) {}

  /// The answers of a plan.
  ///
  /// @param known a companion that is taken for the whole plan if it pleases every probe
  public static IdealAnswers of(PlanReading.Read plan, Companion known) {
    Map<Place, String> ideal = new HashMap<>();
    Map<Place, String> wrong = new HashMap<>();
    List<String> impossible = new ArrayList<>();
    List<String> fallible = new ArrayList<>();
    boolean pleased = plan.plan().probes().stream().allMatch(probe -> pleases(known, probe));
    List<List<List<AssertionSpec>>> assertions = Assertions.of(plan.source()).probes();
    for (int i = 0; i < plan.plan().probes().size(); i++) {
      Probe probe = plan.plan().probes().get(i);
      if (!pleased) {
        invent(probe, assertions.get(i), ideal).ifPresent(impossible::add);
      }
      if (fail(probe, wrong)) {
        fallible.add(probe.name());
      }
    }
    return new IdealAnswers(
        pleased ? new PreparedCompanion(known) : from(ideal), from(wrong), impossible, fallible);
  }

  private static boolean pleases(Companion companion, Probe probe) {
    SplittableRandom random = new SplittableRandom(probe.name().hashCode());
    for (int audition = 0; audition < AUDITIONS; audition++) {
      Memory memory = Memory.NONE;
      for (Turn turn : probe.turns()) {
        Said said = companion.answer(memory, turn.say(), random);
        memory = said.memory();
        if (!Judge.passes(turn, said.text())) {
          return false;
        }
      }
    }
    return true;
  }

  private static Optional<String> invent(
      Probe probe, List<List<AssertionSpec>> assertions, Map<Place, String> ideal) {
    for (int i = 0; i < probe.turns().size(); i++) {
      Turn turn = probe.turns().get(i);
      Place place = new Place(i, turn.say());
      Optional<String> before = Optional.ofNullable(ideal.get(place));
      Optional<String> text =
          before.filter(one -> Judge.passes(turn, one)).or(() -> found(turn, assertions, place));
      if (text.isEmpty() || before.isPresent() && !before.equals(text)) {
        return Optional.of(
            "probe `%s`, turn %d: no answer was found that passes its assertions at once"
                .formatted(probe.name(), i + 1));
      }
      ideal.put(place, text.get());
    }
    return Optional.empty();
  }

  private static Optional<String> found(
      Turn turn, List<List<AssertionSpec>> assertions, Place place) {
    return Candidates.of(assertions.get(place.turns()))
        .filter(text -> Judge.passes(turn, text))
        .findFirst();
  }

  /// Whether some turn of it can be failed.
  private static boolean fail(Probe probe, Map<Place, String> wrong) {
    boolean failed = false;
    for (int i = 0; i < probe.turns().size(); i++) {
      Turn turn = probe.turns().get(i);
      String text =
          WRONG.stream()
              .filter(one -> !Judge.passes(turn, one))
              .findFirst()
              .orElse(WRONG.getFirst());
      wrong.putIfAbsent(new Place(i, turn.say()), text);
      failed |= !Judge.passes(turn, text);
    }
    return failed;
  }

  private static Companion from(Map<Place, String> texts) {
    return (memory, prompt, _) ->
        new Said(
            texts.getOrDefault(new Place(memory.turns(), prompt), WRONG.getFirst()),
            new Memory(memory.turns() + 1, memory.name(), memory.goal(), memory.medication()));
  }
}
