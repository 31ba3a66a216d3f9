package dev.agentcanary.infra.paging;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.Names;
import dev.agentcanary.plan.Notify;
import dev.agentcanary.plan.Urgency;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.sns.CfnSubscription;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/// The two topics of a canary, for pages and for tickets, and who is subscribed to them.
///
/// CloudWatch tells of the first OK of every new alarm, which ends nothing. The subscriptions to
/// the page topic let an OK through only if it ends an ALARM. Topics that the plan names are the
/// alarm's actions themselves: their subscriptions are others', so they hear that first OK.
public final class Topics extends Construct {
  /// Of an alarm's message: it goes off, or it ends having gone off.
  private static final Map<String, Object> NEWS =
      Map.of(
          "$or",
          List.of(
              Map.of("NewStateValue", List.of("ALARM")),
              Map.of("OldStateValue", List.of("ALARM"))));

  private final Map<Urgency, List<String>> actions = new EnumMap<>(Urgency.class);
  private final Map<Urgency, Topic> topics = new EnumMap<>(Urgency.class);

  /// @param scope the canary's stack
  public Topics(Construct scope, Canary canary) {
    super(scope, "Topics");
    Names names = canary.names();
    Notify notify = canary.plan().notifying();
    IKey key = new TopicKey(this, names).key();
    add(Urgency.PAGE, notify.page(), names, key);
    add(Urgency.TICKET, notify.ticket(), names, key);
    if (notify.page().isEmpty()) {
      Annotations.of(this)
          .addWarningV2(
              "agentcanary:nobody",
              ("%s: `notify.page` is empty, so nobody is told when the agent is down; write e.g."
                      + " `page: [mailto:oncall@example.com]`, or subscribe to the topic %s")
                  .formatted(canary.file(), names.topic(word(Urgency.PAGE))));
    }
  }

  /// The ARNs that an alarm of that urgency publishes to: the canary's own topic first, at most
  /// five.
  public List<String> actions(Urgency urgency) {
    return actions.get(urgency);
  }

  /// The canary's own topic.
  public Topic topic(Urgency urgency) {
    return topics.get(urgency);
  }

  private void add(Urgency urgency, List<String> addresses, Names names, IKey key) {
    Topic topic = AlarmTopic.make(this, names, word(urgency), key);
    List<String> all = new ArrayList<>(List.of(topic.getTopicArn()));
    for (String address : new LinkedHashSet<>(addresses)) {
      if (address.startsWith("arn:")) {
        all.add(address);
      } else {
        subscribe(urgency, topic, address);
      }
    }
    topics.put(urgency, topic);
    actions.put(urgency, List.copyOf(all));
  }

  private void subscribe(Urgency urgency, Topic topic, String address) {
    boolean mail = address.startsWith("mailto:");
    CfnSubscription.Builder subscription =
        CfnSubscription.Builder.create(this, word(urgency) + " to " + address.replace('/', '|'))
            .topicArn(topic.getTopicArn())
            .protocol(mail ? "email" : "https")
            .endpoint(mail ? address.substring("mailto:".length()) : address);
    if (urgency == Urgency.PAGE) {
      subscription.filterPolicy(NEWS).filterPolicyScope("MessageBody");
    }
    subscription.build();
  }

  private static String word(Urgency urgency) {
    return urgency.name().toLowerCase(Locale.ROOT);
  }
}
