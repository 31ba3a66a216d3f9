package dev.agentcanary.sim.cloudwatch.template;

import dev.agentcanary.sim.cloudwatch.composite.AlarmNames;
import dev.agentcanary.sim.cloudwatch.composite.AlarmRule;
import dev.agentcanary.sim.cloudwatch.composite.CompositeAlarm;
import dev.agentcanary.sim.cloudwatch.composite.RuleParser;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// `AWS::CloudWatch::CompositeAlarm`.
final class CompositeReader {
  private static final Set<String> KNOWN =
      Set.of(
          "ActionsEnabled",
          "ActionsSuppressor",
          "ActionsSuppressorExtensionPeriod",
          "ActionsSuppressorWaitPeriod",
          "AlarmActions",
          "AlarmDescription",
          "AlarmName",
          "AlarmRule",
          "InsufficientDataActions",
          "OKActions",
          "Tags");

  private CompositeReader() {}

  /// @param properties resolved
  static CompositeAlarm read(Properties properties, String name, String arn) {
    properties.allow(KNOWN);
    return new CompositeAlarm(
        name,
        arn,
        properties.optionalText("AlarmDescription").orElse(""),
        rule(properties),
        ActionsReader.read(properties),
        suppression(properties));
  }

  private static AlarmRule rule(Properties properties) {
    return switch (RuleParser.parse(properties.text("AlarmRule"))) {
      case RuleParser.Reading.Understood(var rule) -> rule;
      case RuleParser.Reading.Wrong(var reason) -> {
        properties.problem(reason);
        yield new AlarmRule.Constant(false);
      }
    };
  }

  private static Optional<CompositeAlarm.Suppression> suppression(Properties properties) {
    if (!properties.has("ActionsSuppressor")) {
      return Optional.empty();
    }
    if (!properties.has("ActionsSuppressorWaitPeriod")
        || !properties.has("ActionsSuppressorExtensionPeriod")) {
      properties.problem("an ActionsSuppressor needs its wait and its extension period");
    }
    return Optional.of(
        new CompositeAlarm.Suppression(
            AlarmNames.nameOf(properties.text("ActionsSuppressor")),
            Duration.ofSeconds(properties.orZero("ActionsSuppressorWaitPeriod", 0)),
            Duration.ofSeconds(properties.orZero("ActionsSuppressorExtensionPeriod", 0))));
  }
}
