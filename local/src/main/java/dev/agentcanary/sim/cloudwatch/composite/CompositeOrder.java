package dev.agentcanary.sim.cloudwatch.composite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Composite alarms, each after those it depends on, so that one pass settles all of them.
///
/// @param sorted without those in `cycles` and those that depend on them
/// @param cycles by name, of each composite that CloudWatch stops evaluating: the way round, for a
///   person
public record CompositeOrder(List<CompositeAlarm> sorted, Map<String, String> cycles) {
  public CompositeOrder {
    sorted = List.copyOf(sorted);
    cycles = Map.copyOf(cycles);
  }

  /// Sorts; the order among independent ones is that of the collection. Suppressors count as
  /// dependencies.
  public static CompositeOrder of(Collection<CompositeAlarm> composites) {
    Map<String, CompositeAlarm> byName = new LinkedHashMap<>();
    composites.forEach(composite -> byName.put(composite.name(), composite));
    Visit visit = new Visit(byName);
    byName.keySet().forEach(name -> visit.enter(name, new LinkedHashSet<>()));
    return new CompositeOrder(visit.sorted, visit.cycles);
  }

  /// A depth-first walk.
  private static final class Visit {
    private final Map<String, CompositeAlarm> byName;
    private final List<CompositeAlarm> sorted = new ArrayList<>();
    private final Map<String, String> cycles = new LinkedHashMap<>();
    private final Set<String> done = new LinkedHashSet<>();

    Visit(Map<String, CompositeAlarm> byName) {
      this.byName = byName;
    }

    /// @param path from where the walk came, without the name
    void enter(String name, Set<String> path) {
      if (path.contains(name)) {
        close(name, path);
        return;
      }
      if (!byName.containsKey(name) || done.contains(name)) {
        return;
      }
      path.add(name);
      Set<String> dependencies = byName.get(name).dependencies();
      dependencies.forEach(dependency -> enter(dependency, path));
      path.remove(name);
      done.add(name);
      for (String dependency : dependencies) {
        if (!cycles.containsKey(name) && cycles.containsKey(dependency)) {
          cycles.put(name, name + " -> " + cycles.get(dependency));
        }
      }
      if (!cycles.containsKey(name)) {
        sorted.add(byName.get(name));
      }
    }

    private void close(String name, Set<String> path) {
      List<String> round = new ArrayList<>(path);
      List<String> cycle = round.subList(round.indexOf(name), round.size());
      for (String member : cycle) {
        cycles.putIfAbsent(member, String.join(" -> ", cycle) + " -> " + name);
      }
    }
  }
}
