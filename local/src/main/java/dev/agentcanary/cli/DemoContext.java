package dev.agentcanary.cli;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;

/// A function's context on the laptop: five minutes are always left.
final class DemoContext implements Context {
  private static final int FIVE_MINUTES = 300_000;

  @Override
  public String getAwsRequestId() {
    return "demo";
  }

  @Override
  public String getLogGroupName() {
    return "demo";
  }

  @Override
  public String getLogStreamName() {
    return "demo";
  }

  @Override
  public String getFunctionName() {
    return "demo";
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:eu-west-1:123456789012:function:demo";
  }

  @Override
  public CognitoIdentity getIdentity() {
    throw new UnsupportedOperationException("a scheduled event has no identity");
  }

  @Override
  public ClientContext getClientContext() {
    throw new UnsupportedOperationException("a scheduled event has no client");
  }

  @Override
  public int getRemainingTimeInMillis() {
    return FIVE_MINUTES;
  }

  @Override
  public int getMemoryLimitInMB() {
    return 512;
  }

  @Override
  public LambdaLogger getLogger() {
    return new LambdaLogger() {
      @Override
      public void log(String message) {
        System.err.println(message);
      }

      @Override
      public void log(byte[] message) {
        log(new String(message, StandardCharsets.UTF_8));
      }
    };
  }
}
