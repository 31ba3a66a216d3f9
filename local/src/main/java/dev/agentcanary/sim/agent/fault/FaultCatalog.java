package dev.agentcanary.sim.agent.fault;

import java.util.List;
import java.util.Optional;

/// Every kind of failure, in the order of the reference page.
public final class FaultCatalog {
  private static final List<Fault> ALL =
      List.of(
          new Status400(),
          new Status401(),
          new Status402(),
          new Status403(),
          new MethodMismatch(),
          new Status404(),
          new Status409(),
          new Status409Once(),
          new Status424Container(),
          new Status424Startup(),
          new Status429(),
          new Status500(),
          new Status502(),
          new Status503(),
          new Status504(),
          new RefuseConnection(),
          new ResetBeforeHeaders(),
          new ResetMidBody(),
          new Silence(),
          new SlowDrip(),
          new CutStream(),
          new CutBody(),
          new ErrorEventFirst(),
          new ErrorEventMiddle(),
          new ErrorEventLast(),
          new ErrorBody200(),
          new Empty200(),
          new WrongContentType(),
          new MalformedJson(),
          new OversizedHeader(),
          new WrongAnswer(),
          new Slow(),
          new HugeAnswer(),
          new SplitUtf8(),
          new SessionEchoWrong(),
          new StopFails());

  private FaultCatalog() {}

  /// All of them.
  public static List<Fault> all() {
    return ALL;
  }

  /// Their names.
  public static List<String> kinds() {
    return ALL.stream().map(Fault::kind).toList();
  }

  /// The fault of that kind.
  public static Optional<Fault> of(String kind) {
    return ALL.stream().filter(fault -> fault.kind().equals(kind)).findFirst();
  }
}
