package dev.agentcanary.infra.dashboard;

import dev.agentcanary.infra.dashboard.fleet.FleetSections;
import dev.agentcanary.infra.dashboard.fleet.Home;
import dev.agentcanary.infra.dashboard.layout.Body;
import java.time.Duration;
import java.util.List;
import software.amazon.awscdk.services.cloudwatch.CfnDashboard;
import software.constructs.Construct;

/// The overview of all canaries of an app, in whatever region and account they are: a line for
/// each, the worst first.
///
/// Canaries in other accounts are seen only where CloudWatch's cross-account observability is set
/// up between those accounts and this one.
public final class FleetDashboard extends Construct {
  /// Its name; no canary's dashboard can have it, for those begin with `canary-`.
  public static final String NAME = "canaries";

  private static final Duration OPENS_WITH = Duration.ofHours(3);

  /// @param scope the overview's stack
  /// @param id of the construct
  /// @param home where that stack is
  public FleetDashboard(Construct scope, String id, List<Watched> canaries, Home home) {
    super(scope, id);
    CfnDashboard.Builder.create(this, "Dashboard")
        .dashboardName(NAME)
        .dashboardBody(body(canaries, home).text())
        .build();
  }

  /// What it shows, without a stack around it.
  ///
  /// @throws IllegalArgumentException if there are more canaries than one dashboard can show, 1,250
  public static Body body(List<Watched> canaries, Home home) {
    return new Body(OPENS_WITH, FleetSections.rows(canaries, home));
  }
}
