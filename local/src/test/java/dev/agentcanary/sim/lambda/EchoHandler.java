package dev.agentcanary.sim.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// A function as small as one can be: answers with what it was given and what it knows, throws when
/// told to.
public final class EchoHandler implements RequestStreamHandler {
  public EchoHandler() {
    System.out.println("init of " + System.getenv("AWS_LAMBDA_FUNCTION_NAME"));
    if ("yes".equals(System.getenv("FAIL_INIT"))) {
      throw new IllegalStateException("told to fail");
    }
    if ("yes".equals(System.getenv("EXIT_INIT"))) {
      System.err.println("leaving");
      System.exit(7);
    }
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    System.out.println("event " + event);
    if (event.contains("throw")) {
      throw new IllegalArgumentException("thrown: " + event);
    }
    String answer =
        context.getAwsRequestId()
            + "|"
            + context.getRemainingTimeInMillis()
            + "|"
            + System.getProperty("com.amazonaws.xray.traceHeader", "")
            + "|"
            + event;
    out.write(answer.getBytes(StandardCharsets.UTF_8));
  }
}
