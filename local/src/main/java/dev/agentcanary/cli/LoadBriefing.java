package dev.agentcanary.cli;

import dev.agentcanary.load.limits.LoadEstimate;
import dev.agentcanary.load.report.Figures;
import dev.agentcanary.plan.LoadSettings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a load test is about to do, for the person who asks for it: whom it asks, how much, what
/// that costs, and what ends it.
record LoadBriefing(LoadProposal proposal) {

  /// Lines without line ends.
  List<String> lines() {
    LoadEstimate estimate = proposal.estimate();
    LoadSettings.Stop stop = proposal.settings().stop();
    List<String> lines = new ArrayList<>();
    lines.add("asks     " + proposal.destination().name());
    lines.add("load     " + Figures.asked(proposal.profile()));
    lines.add(
        "about    %s turns in %s conversations; %s turns and %s new sessions a second%s"
            .formatted(
                Figures.count(estimate.turns()),
                Figures.count(estimate.conversations()),
                Figures.rate(estimate.turnsPerSecond()),
                Figures.rate(estimate.newSessionsPerSecond()),
                proposal.limited() ? atMost() : ""));
    lines.add("takes    " + Figures.time(estimate.length()) + ", and what the last answers take");
    lines.add("costs    " + cost(estimate));
    lines.add(
        "stops    if within %s more than %s of the turns fail, or more than %s are throttled"
            .formatted(
                Figures.time(stop.window()),
                Figures.share(stop.failed()),
                Figures.share(stop.throttled())));
    return lines;
  }

  /// Why a person has to agree first; nothing if nobody has to.
  Optional<String> consent() {
    LoadEstimate estimate = proposal.estimate();
    LoadSettings settings = proposal.settings();
    boolean dear = estimate.dollars().compareTo(settings.askAbove()) > 0;
    boolean ask =
        switch (proposal.destination().kind()) {
          case EMBEDDED -> false;
          case HERE -> dear;
          case ELSEWHERE, RUNTIME, FROM_AWS -> true;
        };
    return ask
        ? Optional.of(
            "--yes: this asks %s for about $%s%s; add it if that is meant"
                .formatted(
                    proposal.destination().name(),
                    estimate.dollars(),
                    dear ? ", above load.ask-above ($" + settings.askAbove() + ")" : ""))
        : Optional.empty();
  }

  private String atMost() {
    LoadSettings settings = proposal.settings();
    return " (at most %s and %s)"
        .formatted(plain(settings.turnsPerSecond()), plain(settings.newSessionsPerSecond()));
  }

  private static String plain(double limit) {
    return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
  }

  private String cost(LoadEstimate estimate) {
    String dollars = "about $" + estimate.dollars() + " of AgentCore and model tokens";
    return switch (proposal.destination().kind()) {
      case EMBEDDED -> "nothing; of the real agent it would be " + dollars;
      case HERE, ELSEWHERE, RUNTIME, FROM_AWS -> dollars + ", by the plan's estimate";
    };
  }
}
