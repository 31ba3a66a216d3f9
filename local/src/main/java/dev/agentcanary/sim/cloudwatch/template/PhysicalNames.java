package dev.agentcanary.sim.cloudwatch.template;

import dev.agentcanary.json.Json;
import java.util.Map;
import java.util.Optional;

/// Names and ARNs that CloudFormation gives resources.
///
/// A resource without a name of its own is called `stack-LogicalId`; CloudFormation appends random
/// characters to that.
final class PhysicalNames {
  private static final Map<String, String> NAME_PROPERTIES =
      Map.of(
          "AWS::CloudWatch::Alarm", "AlarmName",
          "AWS::CloudWatch::CompositeAlarm", "AlarmName",
          "AWS::CloudWatch::AlarmMuteRule", "Name",
          "AWS::CloudWatch::Dashboard", "DashboardName",
          "AWS::SNS::Topic", "TopicName",
          "AWS::Lambda::Function", "FunctionName",
          "AWS::SQS::Queue", "QueueName",
          "AWS::Scheduler::Schedule", "Name",
          "AWS::Scheduler::ScheduleGroup", "Name",
          "AWS::Logs::LogGroup", "LogGroupName");

  private final Deployment deployment;

  PhysicalNames(Deployment deployment) {
    this.deployment = deployment;
  }

  /// The property that holds a name of one's own; empty if the type has none that is known.
  static Optional<String> property(String type) {
    return Optional.ofNullable(NAME_PROPERTIES.get(type));
  }

  /// @param written the value of the name property, resolved
  String name(Resource resource, Optional<Json> written) {
    return written.isPresent() && written.get() instanceof Json.Str(String name)
        ? name
        : deployment.stack() + "-" + resource.id();
  }

  /// What `Ref` gives.
  String reference(Resource resource, String name) {
    return resource.type().equals("AWS::SNS::Topic") ? deployment.arn("sns", name) : name;
  }

  /// What `Fn::GetAtt` gives; empty for an attribute that is not known.
  Optional<String> attribute(Resource resource, String name, String attribute) {
    return switch (resource.type() + "." + attribute) {
      case "AWS::CloudWatch::Alarm.Arn", "AWS::CloudWatch::CompositeAlarm.Arn" ->
          Optional.of(deployment.arn("cloudwatch", "alarm:" + name));
      case "AWS::SNS::Topic.TopicArn" -> Optional.of(deployment.arn("sns", name));
      case "AWS::Lambda::Function.Arn" -> Optional.of(deployment.arn("lambda", "function:" + name));
      case "AWS::SQS::Queue.Arn" -> Optional.of(deployment.arn("sqs", name));
      case "AWS::Logs::LogGroup.Arn" ->
          Optional.of(deployment.arn("logs", "log-group:" + name + ":*"));
      case "AWS::SNS::Topic.TopicName", "AWS::SQS::Queue.QueueName" -> Optional.of(name);
      default -> Optional.empty();
    };
  }
}
