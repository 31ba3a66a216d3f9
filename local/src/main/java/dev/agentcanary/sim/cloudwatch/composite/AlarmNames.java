package dev.agentcanary.sim.cloudwatch.composite;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The two ways of naming an alarm.
public final class AlarmNames {
  private static final Pattern ARN =
      Pattern.compile("arn:[^:]*:cloudwatch:[^:]*:[^:]*:alarm:(.+)", Pattern.DOTALL);

  private AlarmNames() {}

  /// The name in an ARN; of anything else, itself.
  public static String nameOf(String nameOrArn) {
    Matcher matcher = ARN.matcher(nameOrArn);
    return matcher.matches() ? matcher.group(1) : nameOrArn;
  }
}
