package dev.agentcanary.cli;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/// The signal that Ctrl-C sends, where the JVM lets it be handled.
///
/// `sun.misc.Signal` is what there is for that, in the exported module `jdk.unsupported`; it is
/// reached by reflection because compiling against it is a warning that cannot be switched off.
final class Signals {
  private Signals() {}

  /// Carries out an action at each Ctrl-C from now on, in a thread of its own, in place of what was
  /// done before. Does nothing where that cannot be had.
  static void onInterrupt(Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object acting =
          Proxy.newProxyInstance(
              handler.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> called(action, proxy, method, arguments));
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance("INT"), acting);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      // Then a second Ctrl-C waits like the first.
    }
  }

  private static Object called(Runnable action, Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "handle" -> {
        action.run();
        yield null;
      }
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "ends at once";
    };
  }
}
