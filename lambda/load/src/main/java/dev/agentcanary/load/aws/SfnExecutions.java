package dev.agentcanary.load.aws;

import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.aws.CredentialsChoice;
import dev.agentcanary.load.cloud.Executions;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.SfnClientBuilder;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;

/// Executions in AWS Step Functions.
public record SfnExecutions(SfnClient client) implements Executions {
  private static final String MOVED = "AWS_ENDPOINT_URL_SFN";

  /// The executions of a region.
  public static SfnExecutions in(AwsSettings aws, String region) {
    SfnClientBuilder builder =
        SfnClient.builder()
            .region(Region.of(region))
            .credentialsProvider(CredentialsChoice.of(aws.environment()))
            .httpClientBuilder(UrlConnectionHttpClient.builder());
    Optional.ofNullable(aws.environment().get(MOVED))
        .ifPresent(url -> builder.endpointOverride(URI.create(url)));
    return new SfnExecutions(builder.build());
  }

  @Override
  public Start start(String machineArn, String name, String input) {
    try {
      return new Start.Started(
          client
              .startExecution(
                  request -> request.stateMachineArn(machineArn).name(name).input(input))
              .executionArn());
    } catch (StateMachineDoesNotExistException _) {
      return new Start.Refused(
          machineArn
              + ": is not deployed; write `load: { on-aws: true }` into the plan and deploy the"
              + " stack whose name ends in -load");
    } catch (SdkException e) {
      return new Start.Refused(machineArn + ": no test could be started: " + e.getMessage());
    }
  }

  /// A look that fails for a while is no news: the execution goes on without being looked at.
  @Override
  public State state(String executionArn) {
    try {
      return state(client.describeExecution(request -> request.executionArn(executionArn)));
    } catch (SfnException e) {
      return e.isThrottlingException() || e.statusCode() >= 500
          ? new State.Running()
          : new State.Failed("it can no longer be looked at: " + e.getMessage());
    } catch (SdkException _) {
      return new State.Running();
    }
  }

  private static State state(DescribeExecutionResponse execution) {
    return switch (execution.status()) {
      case SUCCEEDED -> new State.Succeeded();
      case FAILED, TIMED_OUT, ABORTED ->
          new State.Failed(execution.statusAsString() + ": " + execution.error());
      case RUNNING, PENDING_REDRIVE, UNKNOWN_TO_SDK_VERSION -> new State.Running();
    };
  }
}
