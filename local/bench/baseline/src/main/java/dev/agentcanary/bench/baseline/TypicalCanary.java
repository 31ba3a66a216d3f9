package dev.agentcanary.bench.baseline;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockagentcore.BedrockAgentCoreClient;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;
import software.amazon.lambda.powertools.logging.argument.StructuredArguments;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsBuilder;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/// Asks the agent one question for each scheduled event, logs the answer and writes its latency.
///
/// Clients are made once, in INIT, as the Lambda guide says; the first call is made by the first
/// event.
public final class TypicalCanary implements RequestHandler<ScheduledEvent, String> {
  private static final Logger LOG = LoggerFactory.getLogger(TypicalCanary.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Metrics METRICS =
      MetricsBuilder.builder()
          .withNamespace("AgentCanary")
          .withService("canary")
          .withDefaultDimension("Canary", "coach-companion")
          .build();
  private static final BedrockAgentCoreClient AGENT_CORE = BedrockAgentCoreClient.create();
  private static final String RUNTIME =
      "arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/coach_companion-0ZUOP04U5z";
  private static final String PROMPT = "Hi, I'm new here. What can you do for me?";

  @Override
  public String handleRequest(ScheduledEvent event, Context context) {
    return PowertoolsLogging.withLogging(context, () -> probe(event));
  }

  private static String probe(ScheduledEvent event) {
    try {
      byte[] payload = JSON.writeValueAsBytes(Map.of("prompt", PROMPT));
      long start = System.nanoTime();
      JsonNode answer = ask(payload);
      double latency = (System.nanoTime() - start) / 1e6;
      boolean healthy = answer.path("result").asText().toLowerCase().contains("welcome");
      METRICS.addMetric("Latency", latency, MetricUnit.MILLISECONDS);
      METRICS.addMetric("Healthy", healthy ? 1 : 0, MetricUnit.COUNT);
      METRICS.flush();
      LOG.info(
          "probe done",
          StructuredArguments.entry("scheduled", String.valueOf(event.getTime())),
          StructuredArguments.entry("latencyMs", latency),
          StructuredArguments.entry("healthy", healthy));
      return healthy ? "HEALTHY" : "UNHEALTHY";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode ask(byte[] payload) throws IOException {
    String session = "canary-" + UUID.randomUUID();
    try (var body =
        AGENT_CORE.invokeAgentRuntime(
            request ->
                request
                    .agentRuntimeArn(RUNTIME)
                    .qualifier("DEFAULT")
                    .runtimeSessionId(session)
                    .contentType("application/json")
                    .accept("application/json")
                    .payload(SdkBytes.fromByteArray(payload)))) {
      return JSON.readTree(body);
    }
  }
}
