package dev.agentcanary.infra.load;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.function.AgentAccess;
import dev.agentcanary.infra.function.Statement;
import dev.agentcanary.infra.function.Suppression;
import dev.agentcanary.load.cloud.LoadNames;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.iam.CfnRole;
import software.constructs.Construct;

/// What the load test's function may do, all of it: speak with one agent, write its own log, and
/// read and write the tests' files.
final class LoadRole {
  private LoadRole() {}

  static CfnRole create(Construct scope, Canary canary) {
    LoadNames names = canary.names().load();
    CfnRole role =
        CfnRole.Builder.create(scope, "FunctionRole")
            .description("What the load test's function may do: " + names.canary())
            .assumeRolePolicyDocument(
                Statement.document(List.of(Statement.trust("lambda.amazonaws.com", Map.of()))))
            .policies(
                List.of(
                    CfnRole.PolicyProperty.builder()
                        .policyName("load")
                        .policyDocument(Statement.document(statements(canary)))
                        .build()))
            .build();
    Suppression.mark(
        role,
        List.of(
            new Suppression(
                "AwsSolutions-IAM5",
                List.of("Resource::" + logStreams(canary)),
                "Lambda makes up the names of the streams; the log group is the load test's own."),
            new Suppression(
                "AwsSolutions-IAM5",
                List.of("Resource::" + files(names)),
                "The id of a test, which is made when it starts, is in the names of its files.")));
    return role;
  }

  /// The whole policy.
  static List<Statement> statements(Canary canary) {
    LoadNames names = canary.names().load();
    return List.of(
        AgentAccess.statement(canary),
        Statement.allow(
            "WriteOwnLog",
            List.of("logs:CreateLogStream", "logs:PutLogEvents"),
            List.of(logStreams(canary))),
        Statement.allow(
            "ReadAndWriteTheTestsFiles",
            List.of("s3:GetObject", "s3:PutObject"),
            List.of(files(names))),
        // Without it, S3 answers 403 where a file that is not there yet should be 404.
        Statement.allow("SeeWhichFilesThereAre", List.of("s3:ListBucket"), List.of(bucket(names))));
  }

  private static String bucket(LoadNames names) {
    return "arn:%s:s3:::%s".formatted(names.runtime().partition(), names.bucket());
  }

  private static String files(LoadNames names) {
    return bucket(names) + "/tests/*";
  }

  private static String logStreams(Canary canary) {
    return canary
        .names()
        .arn("logs", "log-group:" + LoadFunction.logGroup(canary) + ":log-stream:*");
  }
}
