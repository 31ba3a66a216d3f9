package dev.agentcanary.infra.app;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.dashboard.FleetDashboard;
import dev.agentcanary.infra.dashboard.Watched;
import dev.agentcanary.infra.dashboard.fleet.Home;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/// The overview of all canaries. It is where most of them are.
public final class FleetStack extends Stack {
  /// Its name, and its id on the command line. No canary's stack can have it, since theirs begin
  /// with `canary-`.
  public static final String NAME = "canaries";

  /// @param canaries at least one
  public FleetStack(Construct scope, List<Watched> canaries) {
    this(scope, canaries, mostlyAt(canaries.stream().map(Watched::canary).toList()));
  }

  private FleetStack(Construct scope, List<Watched> canaries, Place place) {
    super(scope, NAME, props(place));
    new FleetDashboard(this, "Dashboard", canaries, new Home(place.region(), place.account()));
  }

  private static StackProps props(Place place) {
    return StackProps.builder()
        .stackName(NAME)
        .description("Overview of all agent canaries")
        .env(Environment.builder().account(place.account()).region(place.region()).build())
        .tags(Map.of("managed-by", "agentcore-canary"))
        .build();
  }

  /// An account's region.
  ///
  /// @param account 12 digits
  /// @param region e.g. `eu-west-1`
  record Place(String account, String region) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return Comparator.comparing(Place::account).thenComparing(Place::region).compare(this, other);
    }
  }

  /// Where most of them are; of several such places the first by account and region.
  static Place mostlyAt(List<Canary> canaries) {
    Map<Place, Long> counts =
        canaries.stream()
            .map(canary -> new Place(canary.runtime().account(), canary.runtime().region()))
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() == most)
        .findFirst()
        .orElseThrow()
        .getKey();
  }
}
