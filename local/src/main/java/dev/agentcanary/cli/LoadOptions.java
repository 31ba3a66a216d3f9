package dev.agentcanary.cli;

import dev.agentcanary.load.limits.Admission;
import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.profile.Workload;
import dev.agentcanary.plan.LoadSettings;
import dev.agentcanary.plan.form.DurationForm;
import dev.agentcanary.plan.form.Formed;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// Who asks, how fast and for how long. All mistakes are told at once, so texts are read here and
/// not by the parser, which ends at the first.
final class LoadOptions {
  private static final int USERS = 10;
  private static final int FEW_USERS = 20;
  private static final Duration SHORTEST_RAMP = Duration.ofSeconds(5);
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration ONE_MINUTE_IN_ALL = Duration.ofSeconds(50);
  private static final Duration TWO_MINUTES_IN_ALL = Duration.ofSeconds(110);
  private static final Pattern RATE = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?)/(s|m)");

  @ArgGroup(exclusive = true)
  private Who who = new Who();

  /// One of the two.
  private static final class Who {
    @Option(
        names = "--users",
        paramLabel = "N",
        description =
            "So many users, each in one conversation after another (closed model). Default: 10.")
    private Integer users;

    @Option(
        names = "--rate",
        paramLabel = "N/s",
        description =
            "Conversations that begin each second (5/s) or minute (90/m), whatever the agent does"
                + " (open model).")
    private String rate;
  }

  @Option(
      names = "--at-once",
      paramLabel = "N",
      defaultValue = "1000",
      description =
          "With --rate: conversations under way at most; a further one waits, and its waiting"
              + " counts. Default: ${DEFAULT-VALUE}.")
  private int atOnce;

  @Option(
      names = "--turns",
      paramLabel = "N",
      defaultValue = "5",
      description = "Turns of a conversation, which is one session. Default: ${DEFAULT-VALUE}.")
  private int turns;

  @Option(
      names = "--think",
      paramLabel = "TIME",
      defaultValue = "2s",
      description =
          "Pause between an answer and the next question, on average. Default: ${DEFAULT-VALUE}.")
  private String think;

  @Option(
      names = "--duration",
      paramLabel = "TIME",
      description = "What is measured. Default: 50s for up to 20 users, 110s for more.")
  private String duration;

  @Option(
      names = "--ramp",
      paramLabel = "TIME",
      description =
          "From nothing to all, from the beginning on. Default: 5s, or as long as new sessions stay"
              + " below the plan's limit.")
  private String ramp;

  @Option(
      names = "--warm-up",
      paramLabel = "TIME",
      description = "Left out of every figure. Default: 10s, or the ramp if that is longer.")
  private String warmUp;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Where chance starts: the same seed asks the same. Default: ${DEFAULT-VALUE}.")
  private long seed;

  /// What is asked for; nothing if there is a mistake, which is then added to `problems`.
  Optional<LoadProfile> profile(LoadSettings settings, List<String> problems) {
    int before = problems.size();
    Duration pause = duration("--think", think, problems).orElse(Duration.ZERO);
    if (turns < 1 || turns > 1_000) {
      problems.add("--turns " + turns + ": write a whole number from 1 to 1000");
    }
    Workload workload = who.rate == null ? closed(pause, problems) : open(pause, problems);
    Duration rising = duration("--ramp", ramp, problems).orElse(fitting(workload, settings));
    Duration warming = duration("--warm-up", warmUp, problems).orElse(longer(WARM_UP, rising));
    Duration measured = duration("--duration", duration, problems).orElse(standard(workload));
    if (measured.isZero()) {
      problems.add("--duration 0s: nothing would be measured; write e.g. `2m`");
    }
    return problems.size() > before
        ? Optional.empty()
        : Optional.of(new LoadProfile(workload, rising, warming, measured, seed));
  }

  private Workload closed(Duration pause, List<String> problems) {
    int users = who.users == null ? USERS : who.users;
    if (users < 1) {
      problems.add("--users " + users + ": nobody would ask; write a whole number from 1");
    }
    return new Workload.Closed(users, turns, pause);
  }

  private Workload open(Duration pause, List<String> problems) {
    if (atOnce < 1) {
      problems.add("--at-once " + atOnce + ": write a whole number from 1");
    }
    return new Workload.Open(perSecond(problems), turns, pause, atOnce);
  }

  private double perSecond(List<String> problems) {
    Matcher matcher = RATE.matcher(who.rate);
    double written = matcher.matches() ? Double.parseDouble(matcher.group(1)) : 0;
    if (written > 0) {
      return matcher.group(2).equals("s") ? written : written / 60;
    }
    problems.add(
        "--rate "
            + who.rate
            + ": write conversations a second or a minute, above 0, e.g. `5/s` or `90/m`");
    return 1;
  }

  private static Optional<Duration> duration(String option, String text, List<String> problems) {
    if (text == null) {
      return Optional.empty();
    }
    return switch (new DurationForm().read(text.toLowerCase(Locale.ROOT))) {
      case Formed.Good<Duration>(Duration value) -> Optional.of(value);
      case Formed.Bad<Duration>(String message) -> {
        problems.add(option + " " + message);
        yield Optional.empty();
      }
    };
  }

  /// In which new sessions stay below the plan's limit.
  private static Duration fitting(Workload workload, LoadSettings settings) {
    return workload instanceof Workload.Closed closed
        ? longer(SHORTEST_RAMP, Admission.leastRamp(closed.users(), settings))
        : SHORTEST_RAMP;
  }

  private static Duration standard(Workload workload) {
    boolean few = workload instanceof Workload.Closed closed && closed.users() <= FEW_USERS;
    return few ? ONE_MINUTE_IN_ALL : TWO_MINUTES_IN_ALL;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }
}
