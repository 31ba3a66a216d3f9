package dev.agentcanary.faults;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How the canary gets to the agent: one of the three transports, plain or over TLS.
enum Route {
  SIGV4(false),
  BEARER(false),
  CONTAINER(false),
  SIGV4_TLS(true),
  BEARER_TLS(true),
  CONTAINER_TLS(true);

  private final boolean tls;

  Route(boolean tls) {
    this.tls = tls;
  }

  /// Whether the way is encrypted.
  boolean tls() {
    return tls;
  }

  /// The word in the table.
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The routes that a cell of the table names: `all` the three plain ones, `tls` the three over
  /// TLS, else their words, separated by commas.
  static List<Route> of(String cell) {
    return Arrays.stream(cell.split(",")).flatMap(Route::named).toList();
  }

  private static Stream<Route> named(String word) {
    return switch (word) {
      case "all" -> Stream.of(SIGV4, BEARER, CONTAINER);
      case "tls" -> Stream.of(SIGV4_TLS, BEARER_TLS, CONTAINER_TLS);
      default -> Stream.of(valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
    };
  }
}
