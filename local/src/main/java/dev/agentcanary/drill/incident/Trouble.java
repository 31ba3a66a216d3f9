package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Bound;
import dev.agentcanary.drill.Expected;
import dev.agentcanary.drill.Expected.Alarm;
import dev.agentcanary.drill.Expected.Due;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.Timeline;
import dev.agentcanary.drill.world.World;
import dev.agentcanary.sim.agent.virtual.AgentCondition;
import dev.agentcanary.sim.agent.virtual.CannedReply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The usual course of an incident: peace, trouble that begins and ends with a run, peace again.
///
/// @param from number of the first firing that meets it
/// @param to number of the first firing that no longer does
record Trouble(Stage stage, int from, int to) {
  /// As long as fast errors take to come.
  static final Duration AT_ONCE = Duration.ofSeconds(1);

  /// As long as any answer may take.
  static Duration anAnswer(Stage stage) {
    return stage.plan().run().turnTimeout();
  }

  /// Turns fail as often as the plan calls normal.
  static AgentCondition usual(Stage stage) {
    return new AgentCondition.Flaky(
        stage.plan().confirm().flakeRate(), new AgentCondition.Replying(CannedReply.SERVER_ERROR));
  }

  /// For so many runs and so long at least, after the lead.
  static Trouble lasting(Stage stage, Duration time, int runs) {
    int from = stage.lead();
    return new Trouble(stage, from, stage.later(from, time, runs));
  }

  /// For an hour and a half and six runs.
  static Trouble lasting(Stage stage) {
    return lasting(stage, Duration.ofMinutes(90), 6);
  }

  Duration begins() {
    return stage.firing(from);
  }

  Duration ends() {
    return stage.firing(to);
  }

  /// Peace until it begins.
  Timeline peace() {
    return Timeline.begin().until(begins(), "all is well", World.WELL);
  }

  /// The whole course, and peace until everything must have cleared.
  Script script(String label, World world, Bound clears, Expected expected) {
    Timeline timeline =
        peace()
            .until(ends(), label, world)
            .until(ends().plus(clears.time()).plusHours(1), "all is well again", World.WELL);
    return new Script(stage.start(), timeline, expected);
  }

  /// Once, and once that it is over.
  private Due paged(Bound within, Bound clears) {
    return paged(within, clears, 1);
  }

  private Due paged(Bound within, Bound clears, int most) {
    Duration cleared = ends().plus(clears.time());
    return new Due.Told(
        begins(),
        begins().plus(within.time()),
        most * (1 + stage.rests(from, to)),
        Optional.of(new Due.Over(ends(), cleared)),
        within.toString());
  }

  Alarm alarm(String kind, Bound within) {
    return new Alarm(kind, begins(), begins().plus(within.time()));
  }

  /// It pages, and the tickets that it would also be are held back meanwhile.
  Expected pages(String kind, Bound within) {
    return pages(kind, within, 1);
  }

  /// The same up to so many times.
  Expected pages(String kind, Bound within, int most) {
    return new Expected(
        paged(within, stage.cleared(), most),
        new Due.Either("tickets are held back while somebody is paged"),
        List.of(alarm(kind, within)));
  }

  /// It is a ticket and wakes nobody.
  Expected ticket(String kind, Bound within) {
    return tickets(kind, within, 1);
  }

  /// It is a ticket. It is between what the plan calls normal and what it calls down, so chance may
  /// confirm an outage once, which is a page and holds the ticket back for that time.
  Expected ticketOrPage(String kind, Bound within) {
    return new Expected(
        new Due.Either("between the flake rate and the down rate chance decides"),
        ticket(kind, within).ticket(),
        List.of(alarm(kind, within)));
  }

  /// It is a ticket up to so many times and wakes nobody.
  Expected tickets(String kind, Bound within, int most) {
    return new Expected(
        new Due.Silence("nobody has to get up for it"),
        new Due.Told(
            begins(),
            begins().plus(within.time()),
            most * (1 + stage.rests(from, to)),
            Optional.empty(),
            within.toString()),
        List.of(alarm(kind, within)));
  }

  /// Wrong answers page or are a ticket, as the plan says.
  Expected wrong() {
    Bound within = stage.onceInTurn(anAnswer(stage));
    Bound ticketed = within.plus("held back", Duration.ofMinutes(5));
    return stage.wrongPages()
        ? new Expected(
            paged(within, stage.clearedInTurn()),
            new Due.Either("tickets are held back while somebody is paged"),
            List.of(alarm("wrong", within)))
        : ticket("wrong", ticketed);
  }

  /// It pages because nobody is watching; the alarms of that kind go off as well.
  Expected silent(String... kinds) {
    List<Alarm> alarms = new ArrayList<>(List.of(alarm("silent", stage.silence())));
    for (String kind : kinds) {
      alarms.add(alarm(kind, stage.twice()));
    }
    return new Expected(
        paged(stage.silence(), stage.heardAgain()),
        new Due.Either("tickets are held back while somebody is paged"),
        alarms);
  }
}
