package dev.agentcanary.infra.paging;

import dev.agentcanary.infra.Names;
import java.util.List;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/// A topic that CloudWatch publishes to on behalf of one composite, over TLS, encrypted.
final class AlarmTopic {
  private AlarmTopic() {}

  /// @param urgency `page` or `ticket`, the composite and the topic
  static Topic make(Construct scope, Names names, String urgency, IKey key) {
    Topic topic =
        Topic.Builder.create(scope, urgency)
            .topicName(names.topic(urgency))
            .displayName("Canary %s: %s".formatted(names.canary(), urgency))
            .masterKey(key)
            .enforceSsl(true)
            .build();
    topic.addToResourcePolicy(
        FromItsAlarms.may(
            "CloudWatchTells",
            names,
            List.of(urgency),
            List.of("sns:Publish"),
            topic.getTopicArn()));
    return topic;
  }
}
