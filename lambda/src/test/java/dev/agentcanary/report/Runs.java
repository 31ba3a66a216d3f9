package dev.agentcanary.report;

import static dev.agentcanary.outcome.Footprints.leaving;
import static dev.agentcanary.outcome.Outcomes.abandoned;
import static dev.agentcanary.outcome.Outcomes.agentError;
import static dev.agentcanary.outcome.Outcomes.answered;
import static dev.agentcanary.outcome.Outcomes.attempt;
import static dev.agentcanary.outcome.Outcomes.broken;
import static dev.agentcanary.outcome.Outcomes.confirmed;
import static dev.agentcanary.outcome.Outcomes.cutStream;
import static dev.agentcanary.outcome.Outcomes.flaky;
import static dev.agentcanary.outcome.Outcomes.healthy;
import static dev.agentcanary.outcome.Outcomes.probe;
import static dev.agentcanary.outcome.Outcomes.refused;
import static dev.agentcanary.outcome.Outcomes.run;
import static dev.agentcanary.outcome.Outcomes.said;
import static dev.agentcanary.outcome.Outcomes.silent;
import static dev.agentcanary.outcome.Outcomes.startupFailed;
import static dev.agentcanary.outcome.Outcomes.throttled;
import static dev.agentcanary.outcome.Outcomes.timedOut;
import static dev.agentcanary.outcome.Outcomes.timedOutAfterText;
import static dev.agentcanary.outcome.Outcomes.unconfirmed;
import static dev.agentcanary.outcome.Outcomes.unknownHost;
import static dev.agentcanary.outcome.Outcomes.wrong;

import dev.agentcanary.agent.Sight;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.outcome.Footprint;
import dev.agentcanary.outcome.LogActivity;
import dev.agentcanary.outcome.Outcomes;
import dev.agentcanary.outcome.ProbeOutcome.Standing;
import dev.agentcanary.outcome.Rollout;
import dev.agentcanary.outcome.RunOutcome;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The runs whose reports are goldens, by name.
final class Runs {
  private static final String GROUP = "/aws/bedrock-agentcore/runtimes/coach-A1b2C3d4E5-DEFAULT";

  private Runs() {}

  static Map<String, RunOutcome> all() {
    Map<String, RunOutcome> runs = new TreeMap<>();
    runs.put("healthy", healthyRun());
    runs.put("flaky", run(healthy("onboarding-introduction"), flaky("goal-realistic", broken())));
    runs.put("wrong", wrongRun());
    runs.put("down", downRun());
    runs.put("throttled", run(confirmed("goal-realistic", throttled())));
    runs.put("blind", run(confirmed("goal-realistic", refused()), healthy("setback")));
    runs.put("cut-short", cutShort());
    runs.put("nothing-due", run());
    runs.put("hostile", hostile());
    runs.put("unreached", unreached());
    runs.put("own-network", ownNetwork());
    runs.put("down-after-a-change", leaving(changed(), downRun()));
    runs.put("rollout-failed", leaving(rolloutFailed(), healthyRun()));
    runs.put("looks-denied", leaving(denied(), healthyRun()));
    return runs;
  }

  private static Footprint changed() {
    return new Footprint(
        new LogActivity.Written(Duration.ofMinutes(15)),
        rollout(12, 12, "READY", "", Optional.of(11), Rollout.Stage.DONE));
  }

  private static Footprint rolloutFailed() {
    return new Footprint(
        new LogActivity.Silent(GROUP, Duration.ofMinutes(15)),
        rollout(
            12,
            13,
            "UPDATE_FAILED",
            "no image for ops@example.com\u001b[31m",
            Optional.empty(),
            Rollout.Stage.FAILED));
  }

  private static Footprint denied() {
    return new Footprint(
        new LogActivity.NoGroup(GROUP),
        new Rollout.NotSeen("denied: the canary's role needs a permission", true));
  }

  private static Rollout rollout(
      int live,
      int target,
      String status,
      String failure,
      Optional<Integer> before,
      Rollout.Stage stage) {
    return new Rollout.Seen(
        Optional.of(live),
        Optional.of(target),
        status,
        failure,
        Outcomes.START.minus(Duration.ofMinutes(8)),
        before,
        stage);
  }

  private static RunOutcome healthyRun() {
    return run(
        healthy("onboarding-introduction"),
        healthy(
            "goal-then-progress",
            said("I want to lose 5 kg.", answered("A good goal! 💪 健康第一", 5_026)),
            said("What was my goal?", answered("To lose 5 kg.", 1_800))),
        healthy("emoji-only", said("👩‍👩‍👧‍👦👍🏽", answered("👍🏽❤️", 12_340))));
  }

  private static RunOutcome wrongRun() {
    return run(
        healthy("onboarding-introduction"),
        confirmed(
            "goal-unrealistic",
            said(
                "I want to lose 20 kg in 2 weeks. Reach me at alice@example.com, +49 171 2345678.",
                wrong(
                    "Great goal! 💪 Write to coach@example.com.\nLet's go!",
                    "not-icontains",
                    "expected no \"great goal\", got it at character 1"))),
        healthy("setback"));
  }

  private static RunOutcome downRun() {
    return run(
        confirmed("onboarding-introduction", timedOut(60_000)),
        confirmed("goal-realistic", timedOutAfterText(1_200, 60_000)),
        confirmed("setback", startupFailed()),
        confirmed("plateau", agentError("ValueError", "no tool named «lookup»")),
        healthy("off-topic"));
  }

  /// The endpoint is there, what is behind it is not.
  private static RunOutcome unreached() {
    Sight sight = new Sight.EndpointAnswers(new Sight.Heard(403, Duration.ofMillis(41)));
    return run(
        confirmed("onboarding-introduction", broken().seen(sight)),
        confirmed("goal-realistic", silent(60_000).seen(sight)),
        confirmed("setback", cutStream()));
  }

  private static RunOutcome ownNetwork() {
    Sight sight =
        new Sight.NobodyAnswers(
            new Sight.Silence(true, "Connect timed out"), new Sight.Silence(false, "no such name"));
    return run(
        unconfirmed("onboarding-introduction", broken().seen(sight)),
        unconfirmed("goal-realistic", unknownHost().seen(sight)));
  }

  private static RunOutcome cutShort() {
    return run(
        unconfirmed("goal-realistic", timedOut(60_000)),
        probe(
            "setback",
            Standing.UNCONFIRMED,
            attempt(new Stop.Leaked("HTTP 500 from StopRuntimeSession"), Outcomes.empty()),
            attempt(new Stop.NotNeeded(), abandoned())));
  }

  /// Everything that could break a table, a document or a terminal.
  private static RunOutcome hostile() {
    return run(
        confirmed(
            "very-long-name-of-a-probe-that-nobody-should-have-given-it",
            said(
                "<b>\"'&]]> \u0000 \uD800 \u001b[2J \u202Eevil",
                wrong(
                    "]]></failure> \u001b[31m \u0007 \uDC00 \u2028 line\r\nline\ttab 👩‍👩‍👧‍👦 "
                        + "long ".repeat(3_000),
                    "contains",
                    "expected \"<&>\", got \"\u001b[31m\"\nAuthorization: Bearer abc"))),
        confirmed("two", agentError("a\nb", "Bearer abcdef1234567890\n\u001b]0;title\u0007")));
  }
}
