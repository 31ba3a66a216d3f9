package dev.agentcanary.infra.load;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.function.PackageLocation;
import dev.agentcanary.load.shard.LoadHandler;
import java.util.List;
import software.amazon.awscdk.CfnDeletionPolicy;
import software.amazon.awscdk.services.iam.CfnRole;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.constructs.Construct;

/// The function of a load test's steps: a shard of the users, the watch over all shards, the
/// merging of their results.
///
/// Its memory is chosen for its processor: 1,769 MB are one whole, 3,008 MB about 1.7.
final class LoadFunction {
  /// Lambda's longest: a shard is one invocation.
  static final int TIMEOUT_SECONDS = 900;

  private static final int MEMORY_MEGABYTES = 3008;

  private LoadFunction() {}

  static String logGroup(Canary canary) {
    return "/aws/lambda/" + canary.names().load().stack();
  }

  static CfnFunction create(
      Construct scope, Canary canary, PackageLocation location, CfnRole role) {
    CfnLogGroup log =
        CfnLogGroup.Builder.create(scope, "Log")
            .logGroupName(logGroup(canary))
            .retentionInDays(canary.plan().deployment().function().logRetentionDays())
            .build();
    log.getCfnOptions().setDeletionPolicy(CfnDeletionPolicy.DELETE);
    log.getCfnOptions().setUpdateReplacePolicy(CfnDeletionPolicy.DELETE);
    return CfnFunction.Builder.create(scope, "Function")
        .functionName(canary.names().load().stack())
        .description("Load tests of the agent " + canary.runtime().id())
        .runtime("java25")
        .architectures(List.of("arm64"))
        .handler(LoadHandler.class.getName())
        .code(
            CfnFunction.CodeProperty.builder()
                .s3Bucket(location.bucket())
                .s3Key(location.key())
                .build())
        .memorySize(MEMORY_MEGABYTES)
        .timeout(TIMEOUT_SECONDS)
        .role(role.getAttrArn())
        .loggingConfig(
            CfnFunction.LoggingConfigProperty.builder()
                .logFormat("Text")
                .logGroup(log.getRef())
                .build())
        .build();
  }
}
