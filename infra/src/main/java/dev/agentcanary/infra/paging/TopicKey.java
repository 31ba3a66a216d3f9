package dev.agentcanary.infra.paging;

import dev.agentcanary.infra.Names;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.kms.Key;
import software.constructs.Construct;

/// The key that both topics are encrypted with. One for both, because each costs a dollar a month.
///
/// A key of its own, because CloudWatch cannot use the one that AWS manages for SNS, and says
/// nothing when it fails. Beside the account's administrators only CloudWatch may use it.
record TopicKey(Construct scope, Names names) {
  private static final int DAYS_TO_REGRET = 7;

  Key key() {
    Key key =
        Key.Builder.create(scope, "Key")
            .description("Encrypts the topics of the canary " + names.canary())
            .enableKeyRotation(true)
            .removalPolicy(RemovalPolicy.DESTROY)
            .pendingWindow(Duration.days(DAYS_TO_REGRET))
            .build();
    key.addToResourcePolicy(
        FromItsAlarms.may(
            "CloudWatchEncryptsWhatItTells",
            names,
            List.of("page", "ticket"),
            List.of("kms:Decrypt", "kms:GenerateDataKey*"),
            "*"));
    return key;
  }
}
