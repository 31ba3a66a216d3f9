package dev.agentcanary.sim.agent.fault;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every kind of failure, in the order of the reference page.
public final class FaultCatalog {
  private static final List<Fault> ALL =
      Stream.of(statuses(), List.of(BareStatus.values()), onTheWire())
          .<Fault>flatMap(List::stream)
          .toList();

  private FaultCatalog() {}

  private static List<Fault> statuses() {
    return List.of(
        new Status400(),
        new Status401(),
        new Status402(),
        new Status403(),
        new MethodMismatch(),
        new ClockSkew(),
        new Status404(),
        new Status405(),
        new Status409(),
        new Status409Once(),
        new Status424Container(),
        new Status424Startup(),
        new Status429(),
        new Status500(),
        new Status502(),
        new Status503(),
        new Status504(),
        new Redirect());
  }

  private static List<Fault> onTheWire() {
    return List.of(
        new RefuseConnection(),
        new SlowHandshake(),
        new ResetBeforeHeaders(),
        new ResetAfterHeaders(),
        new ResetMidBody(),
        new ResetMidCharacter(),
        new Silence(),
        new HeadersOnly(),
        new SlowDrip(),
        new EndlessStream(),
        new CutStream(),
        new CutBody(),
        new LengthTooShort(),
        new TwoLengths(),
        new ErrorEventFirst(),
        new ErrorEventMiddle(),
        new ErrorEventLast(),
        new ErrorBody200(),
        new Empty200(),
        new WrongContentType(),
        new MalformedJson(),
        new MalformedEvent(),
        new DeepJson(),
        new OversizedHeader(),
        new DuplicateHeaders(),
        new Gzip(),
        new Http10(),
        new ConnectionClosed(),
        new WrongAnswer(),
        new Slow(),
        new HugeAnswer(),
        new HundredMegabytes(),
        new SplitUtf8(),
        new SessionEchoWrong(),
        new SessionEnds(),
        new StopFails(),
        new StopSilence(),
        new StopReset(),
        new StopThrottled());
  }

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
