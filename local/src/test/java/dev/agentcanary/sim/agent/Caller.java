package dev.agentcanary.sim.agent;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// A client of the data plane, as plain as can be.
record Caller(SimulatedAgent agent, String authorization, String accept) implements AutoCloseable {
  static final String RUNTIME =
      "arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/coach_companion-0ZUOP04U5z";
  static final String SESSION = "session-of-the-test-0000000000000001";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  static Caller signed(SimulatedAgent agent) {
    return new Caller(agent, signature("eu-west-1"), "application/json");
  }

  static String signature(String region) {
    return "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261101/"
        + region
        + "/bedrock-agentcore/aws4_request, SignedHeaders=host;x-amz-date, Signature=0f";
  }

  Caller accepting(String type) {
    return new Caller(agent, authorization, type);
  }

  Caller authorized(String other) {
    return new Caller(agent, other, accept);
  }

  HttpResponse<String> ask(String session, String prompt) throws IOException, InterruptedException {
    return post(runtime(RUNTIME) + "/invocations?qualifier=DEFAULT", session, json(prompt));
  }

  HttpResponse<String> stop(String session) throws IOException, InterruptedException {
    return post(runtime(RUNTIME) + "/stopruntimesession?qualifier=DEFAULT", session, "{}");
  }

  HttpResponse<String> post(String target, String session, String body)
      throws IOException, InterruptedException {
    return CLIENT.send(request(target, session, body), HttpResponse.BodyHandlers.ofString());
  }

  HttpRequest request(String target, String session, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(agent.url().resolve(target))
            .version(HttpClient.Version.HTTP_1_1)
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    header(request, "Accept", accept);
    header(request, "Authorization", authorization);
    header(request, "X-Amzn-Bedrock-AgentCore-Runtime-Session-Id", session);
    return request.build();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = agent.url().resolve(path);
    return CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  static String runtime(String arn) {
    return "/runtimes/" + URLEncoder.encode(arn, StandardCharsets.UTF_8);
  }

  static String json(String prompt) {
    return "{\"prompt\": \"" + prompt + "\"}";
  }

  @Override
  public void close() {
    agent.close();
  }

  private static void header(HttpRequest.Builder request, String name, String value) {
    if (!value.isEmpty()) {
      request.header(name, value);
    }
  }
}
