package dev.agentcanary.infra;

import dev.agentcanary.plan.PlanJson;
import dev.agentcanary.plan.PlanReading;
import dev.agentcanary.plan.Where;
import dev.agentcanary.plan.yaml.YamlPlan;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awscdk.App;

/// The app that the CDK CLI starts.
public final class CanaryApp {
  private CanaryApp() {}

  /// @param args the canary files
  public static void main(String[] args) {
    App app = new App();
    for (String arg : args) {
      Path file = Path.of(arg);
      if (YamlPlan.read(file, name -> Optional.ofNullable(System.getenv(name)))
              instanceof PlanReading.Read(var plan, var source)
          && plan.agent().where() instanceof Where.Runtime(var arn, var endpoint)) {
        new CanaryStack(app, new Canary(file, plan, arn, endpoint, PlanJson.write(source)));
      }
    }
    app.synth();
  }
}
