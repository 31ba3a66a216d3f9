package dev.agentcanary.infra.function;

import dev.agentcanary.infra.Canary;
import software.amazon.awscdk.CfnDeletionPolicy;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.constructs.Construct;

/// The function's log group, made before the function is, so that its retention holds from the
/// first line and the role need not create groups.
///
/// It goes with the stack: its name is fixed, so one that stayed would stop the canary from ever
/// being deployed again under its name. Its metrics stay, for CloudWatch's 15 months.
final class FunctionLog {
  private FunctionLog() {}

  static CfnLogGroup create(Construct scope, Canary canary) {
    CfnLogGroup log =
        CfnLogGroup.Builder.create(scope, "Log")
            .logGroupName(canary.names().logGroup())
            .retentionInDays(canary.plan().deployment().function().logRetentionDays())
            .build();
    log.getCfnOptions().setDeletionPolicy(CfnDeletionPolicy.DELETE);
    log.getCfnOptions().setUpdateReplacePolicy(CfnDeletionPolicy.DELETE);
    return log;
  }
}
