package dev.agentcanary.decision;

import dev.agentcanary.decision.Asked.Result;
import dev.agentcanary.decision.Decision.Limit;
import java.util.ArrayList;
import java.util.List;

/// Decides, round by round, between a flake, a probe that is wrong and an agent that is down, and
/// says whom to ask next. Two likelihood ratio tests that share the rounds; a run is one test.
///
/// A first round without failures ends it. Whatever the evidence, a page needs failures in the
/// first round and in one that starts [#SHORTEST] spacings later. For one thread; keeps nothing
/// over runs.
public final class SequentialTest {
  /// Spacings that a failure has to last, at least: a network blip is shorter.
  public static final double SHORTEST = 2;

  /// Evidence below which it is not worth asking on whether the agent is down: seven to one. One
  /// failure beside a pass has less, two of many have, and an outage shows in the next run again.
  private static final double FAINT = 2;

  /// Rounds one spacing apart; later ones, and those that ask about single probes only, are two.
  private static final int CLOSE_ROUNDS = 2;

  /// The time that so many rounds about the whole agent span if every answer comes at once, in
  /// spacings. Rounds about single probes are two apart from the first on.
  public static int span(int rounds) {
    return Math.max(0, 2 * rounds - Math.min(rounds, CLOSE_ROUNDS));
  }

  private final Rules rules;
  private final int probes;
  private History history;
  private DownEvidence evidence;
  private boolean maybeDown = true;
  private double lastAt;
  private int rounds = -1;
  private int asks;

  /// @param probes of the plan; the first round asks those from 0 up
  public SequentialTest(Rules rules, int probes) {
    this.rules = rules;
    this.probes = probes;
  }

  /// What follows from this round and those before it. Rounds come in order; none after the end.
  public Decision after(Round round) {
    rounds++;
    if (rounds == 0) {
      int failed = count(round, Result.FAILED);
      if (failed == 0) {
        return new Decision.Healthy();
      }
      if (rules.limits().rounds() == 0) {
        return trusted(round, failed);
      }
      history = new History(rules.noise(), probes);
      evidence = new DownEvidence(rules.downRate());
    } else {
      asks += round.asked().size();
      evidence.pass(round.at() - lastAt);
    }
    lastAt = round.at();
    take(round);
    boolean mayPage = lastAt >= SHORTEST && count(round, Result.FAILED) > 0;
    return decision(mayPage);
  }

  /// The deadline came: nobody can be asked any more.
  public Decision.Ended cut() {
    return new Decision.Undecided(Limit.DEADLINE, open());
  }

  private void take(Round round) {
    double flakes = 0;
    for (Asked asked : round.asked()) {
      flakes += history.add(asked, round.at());
    }
    evidence.add(count(round, Result.FAILED), count(round, Result.PASSED), flakes);
    maybeDown = maybeDown && evidence.logRatio() > FAINT;
  }

  private Decision decision(boolean mayPage) {
    if (mayPage && maybeDown && evidence.logRatio() >= rules.downEvidence()) {
      return new Decision.Down();
    }
    List<Integer> open = open();
    List<Integer> wrong = new ArrayList<>();
    for (int probe : open) {
      if (history.failedLast(probe) && history.wrong(probe) >= rules.wrongEvidence()) {
        wrong.add(probe);
      }
    }
    if (mayPage && !wrong.isEmpty()) {
      return new Decision.Wrong(wrong);
    }
    if (open.isEmpty() && !maybeDown) {
      return new Decision.Healthy();
    }
    if (rounds >= rules.limits().rounds()) {
      return new Decision.Undecided(Limit.ROUNDS, open);
    }
    if (asks >= rules.limits().asks()) {
      return new Decision.Undecided(Limit.ASKS, open);
    }
    List<Integer> next = next(open);
    return next.isEmpty()
        ? new Decision.Undecided(Limit.SPOILT, open)
        : new Decision.AskAgain(maybeDown && rounds < CLOSE_ROUNDS ? 1 : 2, next);
  }

  /// Without rounds of confirmation the first attempts are all there is.
  private Decision trusted(Round round, int failed) {
    int told = failed + count(round, Result.PASSED);
    if (failed >= rules.downRate() * told) {
      return new Decision.Down();
    }
    List<Integer> wrong = new ArrayList<>();
    for (Asked asked : round.asked()) {
      if (asked.result() == Result.FAILED) {
        wrong.add(asked.probe());
      }
    }
    return new Decision.Wrong(wrong);
  }

  /// The probes whose own failure is open; while the agent may be down, besides those that were
  /// asked the least, up to as many as go side by side.
  private List<Integer> next(List<Integer> open) {
    int left = rules.limits().asks() - asks;
    int most = Math.min(left, maybeDown ? rules.limits().sideBySide() : open.size());
    List<Integer> next = new ArrayList<>(open.subList(0, Math.min(open.size(), most)));
    for (int times = 0; maybeDown && next.size() < most && times <= rounds + 1; times++) {
      for (int probe = 0; probe < probes && next.size() < most; probe++) {
        if (history.asks(probe) == times && !history.isOpen(probe) && !history.isSpoilt(probe)) {
          next.add(probe);
        }
      }
    }
    return next;
  }

  private List<Integer> open() {
    List<Integer> open = new ArrayList<>();
    for (int probe = 0; probe < probes; probe++) {
      if (history != null && history.isOpen(probe)) {
        open.add(probe);
      }
    }
    return open;
  }

  private static int count(Round round, Result result) {
    int count = 0;
    for (Asked asked : round.asked()) {
      count += asked.result() == result ? 1 : 0;
    }
    return count;
  }
}
