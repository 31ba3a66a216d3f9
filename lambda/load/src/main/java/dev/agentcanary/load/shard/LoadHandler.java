package dev.agentcanary.load.shard;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.agentcanary.json.JsonText;
import dev.agentcanary.load.cloud.CloudJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// The Lambda function of load tests: a step of a test in, what came of it out.
///
/// An agent that fails is not an error of the function; a step that cannot leave its result is.
public final class LoadHandler implements RequestStreamHandler {
  private final LoadFunction function;

  /// As Lambda makes it: the plan is `canary.json` on the class path.
  ///
  /// @throws IllegalStateException if the plan cannot be read
  public LoadHandler() {
    this(Wiring.function());
  }

  /// For another wiring.
  public LoadHandler(LoadFunction function) {
    this.function = function;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    String answer = JsonText.write(function.carryOut(CloudJson.step(CloudJson.parsed(event))));
    output.write(answer.getBytes(StandardCharsets.UTF_8));
  }
}
