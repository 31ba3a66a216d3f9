package dev.agentcanary.infra.function;

import dev.agentcanary.infra.Names;
import java.util.List;
import software.amazon.awscdk.services.sqs.CfnQueue;
import software.amazon.awscdk.services.sqs.CfnQueuePolicy;
import software.constructs.Construct;

/// The queue of events that came to nothing: those that Scheduler could not deliver, that Lambda
/// dropped, and those whose run ended in an error. An event is never tried again, since the next
/// one is due; the queue is there to be counted, and read by whoever looks for the reason.
final class DeadLetters {
  /// Four days: from Friday's evening to Tuesday's.
  private static final int RETENTION_SECONDS = 4 * 24 * 3600;

  private DeadLetters() {}

  static CfnQueue create(Construct scope, Names names) {
    CfnQueue queue =
        CfnQueue.Builder.create(scope, "DeadLetters")
            .queueName(names.deadLetters())
            .messageRetentionPeriod(RETENTION_SECONDS)
            .sqsManagedSseEnabled(true)
            .build();
    Suppression.mark(
        queue,
        List.of(
            new Suppression(
                "AwsSolutions-SQS3",
                List.of(),
                "It is the dead-letter queue, of a schedule and of asynchronous events, neither of"
                    + " which the rule looks at.")));
    CfnQueuePolicy.Builder.create(scope, "DeadLettersPolicy")
        .queues(List.of(queue.getRef()))
        .policyDocument(
            Statement.document(
                List.of(
                    Statement.tlsOnly(
                        List.of("sqs:*"), List.of(names.arn("sqs", names.deadLetters()))))))
        .build();
    return queue;
  }
}
