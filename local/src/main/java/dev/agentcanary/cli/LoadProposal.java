package dev.agentcanary.cli;

import dev.agentcanary.load.limits.Admission;
import dev.agentcanary.load.limits.Credentials;
import dev.agentcanary.load.limits.FromAws;
import dev.agentcanary.load.limits.LoadEstimate;
import dev.agentcanary.load.limits.Machine;
import dev.agentcanary.load.limits.Place;
import dev.agentcanary.load.limits.Quotas;
import dev.agentcanary.load.limits.Refusal;
import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.profile.Workload;
import dev.agentcanary.plan.LoadSettings;
import dev.agentcanary.plan.Where;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A load test that somebody asks for, before it is carried out.
record LoadProposal(LoadDestination destination, LoadProfile profile) {

  /// What the plan says of load.
  LoadSettings settings() {
    return destination.plan().load().orElse(LoadSettings.DEFAULT);
  }

  /// What it will take.
  LoadEstimate estimate() {
    return LoadEstimate.of(profile, destination.plan().deployment().estimate());
  }

  /// Everything that speaks against it; empty if nothing does.
  ///
  /// @param places where its report goes
  List<Refusal> refusals(
      Machine machine, List<Place> places, Map<String, String> environment, Instant now) {
    List<Refusal> refusals = new ArrayList<>();
    if (inAws()) {
      if (!settings().allowed()) {
        refusals.add(
            new Refusal(
                "load.allowed",
                "the plan does not allow to load its runtime; write `load: allowed` into it if that"
                    + " is meant, or leave --on runtime out"));
      }
    }
    switch (destination.kind()) {
      case RUNTIME ->
          new Credentials(environment)
              .refusal(now, profile.length().plus(destination.plan().run().turnTimeout()))
              .ifPresent(refusals::add);
      case FROM_AWS -> refusals.addAll(new FromAws(settings()).refusals(profile));
      case EMBEDDED, HERE, ELSEWHERE -> {}
    }
    admission().ifPresent(admission -> refusals.addAll(admission.refusals(profile, estimate())));
    refusals.addAll(machine.refusals(sockets(), places));
    return refusals;
  }

  /// What a person should know though nothing forbids it.
  List<String> cautions(Map<String, String> environment) {
    List<String> cautions = new ArrayList<>();
    admission().ifPresent(admission -> cautions.addAll(admission.cautions(estimate())));
    if (inAws()) {
      cautions.addAll(new Credentials(environment).cautions());
    }
    return cautions;
  }

  /// Whether new sessions and turns are limited by an account: of a container they are not.
  boolean limited() {
    return admission().isPresent();
  }

  /// Quotas are the runtime's; a rehearsal with a simulated agent keeps to them too.
  private Optional<Admission> admission() {
    return switch (destination.plan().agent().where()) {
      case Where.Container _ -> Optional.empty();
      case Where.Runtime(var arn, _) -> Optional.of(of(arn.region()));
      case Where.BearerRuntime(var arn, _, _) -> Optional.of(of(arn.region()));
    };
  }

  private Admission of(String region) {
    return new Admission(settings(), Quotas.of(region));
  }

  private boolean inAws() {
    return switch (destination.kind()) {
      case RUNTIME, FROM_AWS -> true;
      case EMBEDDED, HERE, ELSEWHERE -> false;
    };
  }

  /// The embedded agent's ends of the connections are this process's as well.
  private long sockets() {
    int atOnce =
        switch (profile.workload()) {
          case Workload.Closed closed -> closed.users();
          case Workload.Open open -> open.mostAtOnce();
        };
    return switch (destination.kind()) {
      case EMBEDDED -> 2L * atOnce;
      case HERE, ELSEWHERE, RUNTIME -> atOnce;
      case FROM_AWS -> 0;
    };
  }
}
