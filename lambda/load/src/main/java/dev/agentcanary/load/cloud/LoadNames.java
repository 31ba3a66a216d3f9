package dev.agentcanary.load.cloud;

import dev.agentcanary.plan.RuntimeArn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The names of what is deployed for one canary's load tests, as literals: the command finds it by
/// them, without asking CloudFormation.
///
/// @param canary the canary's name
/// @param runtime gives account, region and partition
public record LoadNames(String canary, RuntimeArn runtime) {
  /// The stack, the function and the state machine: `canary-<name>-load`.
  public String stack() {
    return "canary-" + canary + "-load";
  }

  /// The state machine that carries out a test.
  public String machineArn() {
    return arn("states", "stateMachine:" + stack());
  }

  /// The function of all its steps.
  public String functionArn() {
    return arn("lambda", "function:" + stack());
  }

  /// The bucket of progress and results: `canary-load-<12 digits of the name's hash>-<account>-
  /// <region>`, which is at most 54 characters of the 63 that a bucket's name may have.
  public String bucket() {
    return "canary-load-" + hash() + "-" + runtime.account() + "-" + runtime.region();
  }

  private String hash() {
    try {
      byte[] name = canary.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(name))
          .substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private String arn(String service, String resource) {
    return "arn:%s:%s:%s:%s:%s"
        .formatted(runtime.partition(), service, runtime.region(), runtime.account(), resource);
  }
}
