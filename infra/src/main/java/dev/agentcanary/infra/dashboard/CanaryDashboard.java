package dev.agentcanary.infra.dashboard;

import dev.agentcanary.infra.dashboard.layout.Body;
import dev.agentcanary.infra.dashboard.section.SectionCatalog;
import java.time.Duration;
import software.amazon.awscdk.services.cloudwatch.CfnDashboard;
import software.constructs.Construct;

/// The dashboard of one canary, in the order in which an operator asks.
public final class CanaryDashboard extends Construct {
  private static final Duration OPENS_WITH = Duration.ofHours(12);

  /// @param scope the canary's stack
  /// @param id of the construct
  public CanaryDashboard(Construct scope, String id, Watched watched) {
    super(scope, id);
    CfnDashboard.Builder.create(this, "Dashboard")
        .dashboardName(watched.canary().names().dashboard())
        .dashboardBody(body(watched).text())
        .build();
  }

  /// What it shows, without a stack around it.
  public static Body body(Watched watched) {
    return new Body(OPENS_WITH, SectionCatalog.rows(watched));
  }
}
