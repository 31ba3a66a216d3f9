package dev.agentcanary.sim.lambda;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is deployed: code, handler, memory and environment.
///
/// @param handler as in `Handler` of the function: `package.Class::method`
/// @param classPath jars and directories of the function, without the runtime interface client
/// @param memoryMegabytes the configured memory; told to the function, not enforced
/// @param environment over the variables that Lambda sets itself; nothing is inherited
/// @param jvmOptions after Lambda's own
public record LambdaFunction(
    String handler,
    List<Path> classPath,
    int memoryMegabytes,
    Map<String, String> environment,
    List<String> jvmOptions) {

  public LambdaFunction {
    classPath = List.copyOf(classPath);
    environment = Map.copyOf(environment);
    jvmOptions = List.copyOf(jvmOptions);
  }

  /// A function of 512 MB with no environment of its own.
  public static LambdaFunction of(String handler, List<Path> classPath) {
    return new LambdaFunction(handler, classPath, 512, Map.of(), List.of());
  }

  /// The same with that much memory.
  public LambdaFunction withMemory(int megabytes) {
    return new LambdaFunction(handler, classPath, megabytes, environment, jvmOptions);
  }

  /// The same with one more environment variable.
  public LambdaFunction withEnvironment(String name, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(name, value);
    return new LambdaFunction(handler, classPath, memoryMegabytes, more, jvmOptions);
  }

  /// The same with more options for the JVM.
  public LambdaFunction withJvmOptions(String... options) {
    List<String> more = new ArrayList<>(jvmOptions);
    more.addAll(List.of(options));
    return new LambdaFunction(handler, classPath, memoryMegabytes, environment, more);
  }
}
