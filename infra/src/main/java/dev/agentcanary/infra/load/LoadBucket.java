package dev.agentcanary.infra.load;

import dev.agentcanary.infra.function.Statement;
import dev.agentcanary.infra.function.Suppression;
import dev.agentcanary.load.cloud.LoadNames;
import java.util.List;
import software.amazon.awscdk.CfnDeletionPolicy;
import software.amazon.awscdk.services.s3.CfnBucket;
import software.amazon.awscdk.services.s3.CfnBucketPolicy;
import software.constructs.Construct;

/// The bucket of what shards tell each other and of results. No answer and no prompt is in it.
///
/// What is in it goes after 90 days. It is deleted with the stack only when it is empty:
/// CloudFormation refuses to delete a bucket that holds something, so no result is lost by mistake.
final class LoadBucket {
  /// As long as Step Functions keeps the history of an execution.
  private static final int KEPT_DAYS = 90;

  private LoadBucket() {}

  static void create(Construct scope, LoadNames names) {
    CfnBucket bucket =
        CfnBucket.Builder.create(scope, "Results")
            .bucketName(names.bucket())
            .bucketEncryption(encryption())
            .publicAccessBlockConfiguration(
                CfnBucket.PublicAccessBlockConfigurationProperty.builder()
                    .blockPublicAcls(true)
                    .blockPublicPolicy(true)
                    .ignorePublicAcls(true)
                    .restrictPublicBuckets(true)
                    .build())
            .ownershipControls(
                CfnBucket.OwnershipControlsProperty.builder()
                    .rules(
                        List.of(
                            CfnBucket.OwnershipControlsRuleProperty.builder()
                                .objectOwnership("BucketOwnerEnforced")
                                .build()))
                    .build())
            .lifecycleConfiguration(
                CfnBucket.LifecycleConfigurationProperty.builder().rules(List.of(expiry())).build())
            .build();
    bucket.getCfnOptions().setDeletionPolicy(CfnDeletionPolicy.DELETE);
    bucket.getCfnOptions().setUpdateReplacePolicy(CfnDeletionPolicy.RETAIN);
    Suppression.mark(
        bucket,
        List.of(
            new Suppression(
                "AwsSolutions-S1",
                List.of(),
                "Its readers are the load test's function and the people who started a test;"
                    + " CloudTrail records what they do, and a log bucket would need another.")));
    String arn = "arn:%s:s3:::%s".formatted(names.runtime().partition(), names.bucket());
    CfnBucketPolicy policy =
        CfnBucketPolicy.Builder.create(scope, "ResultsPolicy")
            .bucket(names.bucket())
            .policyDocument(
                Statement.document(
                    List.of(Statement.tlsOnly(List.of("s3:*"), List.of(arn, arn + "/*")))))
            .build();
    policy.getNode().addDependency(bucket);
  }

  private static CfnBucket.BucketEncryptionProperty encryption() {
    return CfnBucket.BucketEncryptionProperty.builder()
        .serverSideEncryptionConfiguration(
            List.of(
                CfnBucket.ServerSideEncryptionRuleProperty.builder()
                    .serverSideEncryptionByDefault(
                        CfnBucket.ServerSideEncryptionByDefaultProperty.builder()
                            .sseAlgorithm("AES256")
                            .build())
                    .build()))
        .build();
  }

  private static CfnBucket.RuleProperty expiry() {
    return CfnBucket.RuleProperty.builder()
        .id("results-expire")
        .status("Enabled")
        .expirationInDays(KEPT_DAYS)
        .abortIncompleteMultipartUpload(
            CfnBucket.AbortIncompleteMultipartUploadProperty.builder()
                .daysAfterInitiation(1)
                .build())
        .build();
  }
}
