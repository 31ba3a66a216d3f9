package dev.agentcanary.sim.lambda;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where AWS's runtime interface client is: what Lambda's managed runtime puts before a function.
public final class RuntimeInterfaceClient {
  static final String MAIN_CLASS = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  private static final List<String> ONE_CLASS_PER_JAR =
      List.of(
          MAIN_CLASS,
          "com.amazonaws.services.lambda.runtime.RequestStreamHandler",
          "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer",
          "software.amazon.awssdk.utilslite.SdkInternalThreadLocal");

  private RuntimeInterfaceClient() {}

  /// Its jars, when they are on this program's class path.
  ///
  /// @throws IllegalStateException when one is not
  public static List<Path> onThisClassPath() {
    List<Path> jars = new ArrayList<>();
    for (String name : ONE_CLASS_PER_JAR) {
      jars.add(jarOf(name));
    }
    return List.copyOf(jars);
  }

  private static Path jarOf(String className) {
    try {
      ClassLoader loader = RuntimeInterfaceClient.class.getClassLoader();
      Class<?> found = Class.forName(className, false, loader);
      return Path.of(found.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IllegalStateException(
          "aws-lambda-java-runtime-interface-client is not on the class path: " + className, e);
    }
  }
}
