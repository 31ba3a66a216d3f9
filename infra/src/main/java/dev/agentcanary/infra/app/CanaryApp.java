package dev.agentcanary.infra.app;

import dev.agentcanary.infra.function.FunctionPackage;
import dev.agentcanary.infra.function.Packages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/// The app that the CDK CLI starts, by way of `infra/synth.mjs`.
///
/// What it can be asked for is in [Settings]. Exit code 2, as of `canary check`, if a person has to
/// change something; it is said on standard error, one line for each.
public final class CanaryApp {
  private static final int USAGE = 2;

  private CanaryApp() {}

  /// @param args the jars of the canary's function and of the load test's
  public static void main(String[] args) {
    if (args.length != 2) {
      System.err.println(
          "usage: CanaryApp <the canary's jar> <the load test's jar>; the CDK CLI starts it by cdk.json");
      System.exit(USAGE);
    }
    List<Refusal> refusals = synthesize(Path.of(args[0]), Path.of(args[1]));
    if (!refusals.isEmpty()) {
      refusals.forEach(refusal -> refusal.problems().forEach(System.err::println));
      System.exit(USAGE);
    }
  }

  private static List<Refusal> synthesize(Path canary, Path load) {
    App app = new App(AppProps.builder().analyticsReporting(false).stackTraces(false).build());
    return switch (Settings.of(app)) {
      case Settings.Reading.Rejected(Refusal refusal) -> List.of(refusal);
      case Settings.Reading.Read(Settings settings) -> synthesize(app, settings, canary, load);
    };
  }

  private static List<Refusal> synthesize(App app, Settings settings, Path canary, Path load) {
    return switch (CanaryFiles.of(settings.canaries())) {
      case CanaryFiles.Missing(Refusal refusal) -> List.of(refusal);
      case CanaryFiles.Found(List<Path> files) -> {
        Fleet fleet = Fleet.read(files, name -> Optional.ofNullable(System.getenv(name)));
        yield fleet.refusals().isEmpty()
            ? new Synthesis(
                    settings,
                    new Packages(FunctionPackage.around(canary), FunctionPackage.around(load)),
                    List.of(new CostCheck()))
                .synthesize(app, fleet)
            : fleet.refusals();
      }
    };
  }
}
