package dev.agentcanary.infra.function;

import dev.agentcanary.handler.CanaryHandler;
import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.Names;
import java.util.List;
import software.amazon.awscdk.services.iam.CfnRole;
import software.amazon.awscdk.services.lambda.CfnEventInvokeConfig;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.amazon.awscdk.services.sqs.CfnQueue;
import software.constructs.Construct;

/// All that runs a canary: the function with its log, its role and its queue, and the schedule that
/// starts it.
///
/// No SnapStart and no alias (docs/design/0004-start-up.md), no reserved concurrency (a new account
/// has none to give; runs do not overlap because the timeout is shorter than the schedule), no
/// environment and no JVM flags of our own: the plan is in the package, and the runtime starts a
/// JVM with those that suit it.
public final class ScheduledFunction {
  /// The least that Lambda takes; an event that waited longer is not worth a run.
  private static final int OLDEST_SECONDS = 60;

  private ScheduledFunction() {}

  /// Makes it all in the canary's stack.
  public static void create(Construct scope, Canary canary, PackageLocation location) {
    Names names = canary.names();
    CfnQueue deadLetters = DeadLetters.create(scope, names);
    CfnLogGroup log = FunctionLog.create(scope, canary);
    CfnRole role = FunctionRole.create(scope, canary);
    CfnFunction function = function(scope, canary, location, role, log);
    CfnEventInvokeConfig.Builder.create(scope, "FunctionEvents")
        .functionName(function.getRef())
        .qualifier("$LATEST")
        .maximumRetryAttempts(0)
        .maximumEventAgeInSeconds(OLDEST_SECONDS)
        .destinationConfig(
            CfnEventInvokeConfig.DestinationConfigProperty.builder()
                .onFailure(
                    CfnEventInvokeConfig.OnFailureProperty.builder()
                        .destination(deadLetters.getAttrArn())
                        .build())
                .build())
        .build();
    CfnRole scheduleRole = ScheduleRole.create(scope, names);
    FunctionSchedule.create(scope, canary, function, scheduleRole, deadLetters);
  }

  private static CfnFunction function(
      Construct scope, Canary canary, PackageLocation location, CfnRole role, CfnLogGroup log) {
    return CfnFunction.Builder.create(scope, "Function")
        .functionName(canary.names().function())
        .description("Talks to the agent " + canary.runtime().id() + " and judges its answers")
        .runtime("java25")
        .architectures(List.of("arm64"))
        .handler(CanaryHandler.class.getName() + "::handleRequest")
        .code(
            CfnFunction.CodeProperty.builder()
                .s3Bucket(location.bucket())
                .s3Key(location.key())
                .build())
        .memorySize(canary.plan().deployment().function().memoryMegabytes())
        .timeout((int) canary.plan().run().functionTimeout().toSeconds())
        .role(role.getAttrArn())
        .tracingConfig(CfnFunction.TracingConfigProperty.builder().mode("Active").build())
        .loggingConfig(textLog(log))
        .build();
  }

  /// Text, because Lambda then adds nothing to a line of standard output, and a metrics line counts
  /// only as the function wrote it. With JSON, Lambda "encodes log messages as JSON objects" (its
  /// developer guide, "Configuring JSON and plain text log formats").
  private static CfnFunction.LoggingConfigProperty textLog(CfnLogGroup log) {
    return CfnFunction.LoggingConfigProperty.builder()
        .logFormat("Text")
        .logGroup(log.getRef())
        .build();
  }
}
