package dev.agentcanary.aws;

/// The domain of an AWS partition.
final class Partition {
  private Partition() {}

  /// @param partition as an ARN has it: `aws`, `aws-cn`, `aws-us-gov`
  static String domain(String partition) {
    return partition.equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
  }

  /// @param region e.g. `eu-west-1`, `cn-north-1`
  static String domainOf(String region) {
    return domain(region.startsWith("cn-") ? "aws-cn" : "aws");
  }
}
