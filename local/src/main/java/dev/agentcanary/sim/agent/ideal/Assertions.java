package dev.agentcanary.sim.agent.ideal;

import dev.agentcanary.check.AssertionSpec;
import dev.agentcanary.json.Json;
import dev.agentcanary.plan.PlanNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The assertions of a canary file as they are written there.
///
/// @param probes for each probe in the file's order, for each of its turns, its assertions
public record Assertions(List<List<List<AssertionSpec>>> probes) {
  public Assertions {
    probes = List.copyOf(probes);
  }

  /// Of a file that was read without problems.
  public static Assertions of(PlanNode source) {
    List<List<List<AssertionSpec>>> probes = new ArrayList<>();
    for (Json probe : list(source.json(), "probes")) {
      List<Json> turns = list(probe, "turns");
      List<List<AssertionSpec>> ofProbe = new ArrayList<>();
      for (Json turn : turns.isEmpty() ? List.of(probe) : turns) {
        ofProbe.add(list(turn, "assert").stream().map(Assertions::spec).toList());
      }
      probes.add(ofProbe);
    }
    return new Assertions(probes);
  }

  /// All of them.
  public Stream<AssertionSpec> all() {
    return probes.stream().flatMap(List::stream).flatMap(List::stream);
  }

  private static AssertionSpec spec(Json assertion) {
    String type = member(assertion, "type") instanceof Json.Str(String name) ? name : "";
    return new AssertionSpec(
        type, Optional.of(member(assertion, "value")), Optional.of(member(assertion, "threshold")));
  }

  private static List<Json> list(Json of, String name) {
    return member(of, name) instanceof Json.Arr(var items) ? items : List.of();
  }

  private static Json member(Json of, String name) {
    return of instanceof Json.Obj object
        ? object.get(name).orElse(new Json.Null())
        : new Json.Null();
  }
}
