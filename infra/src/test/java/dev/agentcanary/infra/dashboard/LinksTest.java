package dev.agentcanary.infra.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.plan.RuntimeArn;
import org.junit.jupiter.api.Test;

class LinksTest {
  @Test
  void aLogGroupsSlashesAreEscapedTwice() {
    assertThat(links("aws", "eu-west-1").logGroup("/aws/lambda/canary-a"))
        .isEqualTo(
            "https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1"
                + "#logsV2:log-groups/log-group/$252Faws$252Flambda$252Fcanary-a");
  }

  @Test
  void everyPartitionHasItsOwnConsole() {
    assertThat(links("aws-cn", "cn-north-1").dashboard("a")).contains("console.amazonaws.cn/");
    assertThat(links("aws-us-gov", "us-gov-west-1").alarm("a"))
        .contains("console.amazonaws-us-gov.com/");
  }

  private static Links links(String partition, String region) {
    return new Links(new RuntimeArn(partition, region, "123456789012", "a-AbCdEfGhIj"));
  }
}
