package dev.agentcanary.infra.app;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.dashboard.Watched;
import dev.agentcanary.infra.function.Packages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.cxapi.CloudAssembly;

/// Makes the stacks of a fleet, synthesizes them and looks at the result.
///
/// @param settings of the command line
/// @param packages makes each function's package
/// @param checks in this order, for each canary
public record Synthesis(Settings settings, Packages packages, List<TemplateCheck> checks) {
  public Synthesis {
    checks = List.copyOf(checks);
  }

  /// Writes the cloud assembly of the app.
  ///
  /// @param fleet without refusals
  /// @return what the checks refuse; empty if all may be deployed
  public List<Refusal> synthesize(App app, Fleet fleet) {
    Map<String, Canary> byId = ids(fleet.canaries());
    List<Watched> watched = new ArrayList<>();
    byId.forEach(
        (id, canary) -> {
          watched.add(new CanaryStack(app, id, canary, packages.canary(), settings).watched());
          if (canary.loadsFromAws()) {
            new LoadStack(app, id + "-load", canary, packages.load());
          }
        });
    FleetStack overview = new FleetStack(app, watched);
    CloudAssembly assembly = app.synth();
    List<Refusal> refusals = new ArrayList<>();
    byId.forEach(
        (id, canary) -> {
          Path template = template(assembly, id);
          checks.forEach(check -> refusals.addAll(check.check(canary, template)));
        });
    Path template = template(assembly, FleetStack.NAME);
    checks.forEach(check -> check.look(FleetStack.NAME, overview.getRegion(), template));
    return refusals;
  }

  private static Path template(CloudAssembly assembly, String id) {
    return Path.of(assembly.getStackArtifact(id).getTemplateFullPath());
  }

  /// The stacks' ids on the command line: their names, with account and region if a name is there
  /// more than once.
  static Map<String, Canary> ids(List<Canary> canaries) {
    Map<String, Integer> uses = new HashMap<>();
    canaries.forEach(canary -> uses.merge(canary.names().stack(), 1, Integer::sum));
    Map<String, Canary> byId = new LinkedHashMap<>();
    for (Canary canary : canaries) {
      String name = canary.names().stack();
      byId.put(
          uses.get(name) == 1
              ? name
              : name + "-" + canary.runtime().account() + "-" + canary.runtime().region(),
          canary);
    }
    return byId;
  }
}
