package dev.agentcanary.sim.agent;

import dev.agentcanary.sim.agent.http.Header;
import dev.agentcanary.sim.agent.http.HttpRequest;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// The headers that the service puts on every response: date, request id, trace id.
final class Stamps {
  private final InstantSource clock;

  Stamps(InstantSource clock) {
    this.clock = clock;
  }

  List<Header> of(HttpRequest request, RandomGenerator random) {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
    return List.of(
        new Header("Date", date),
        new Header("x-amzn-RequestId", id(random)),
        new Header(
            "X-Amzn-Trace-Id", request.header("X-Amzn-Trace-Id").orElseGet(() -> trace(random))));
  }

  /// A UUID of version 4, from the seed.
  static String id(RandomGenerator random) {
    long most = random.nextLong() & ~0xF000L | 0x4000L;
    long least = random.nextLong() & ~(3L << 62) | 2L << 62;
    return new UUID(most, least).toString();
  }

  private String trace(RandomGenerator random) {
    String hex = id(random).replace("-", "");
    return "Root=1-%08x-%s;Sampled=0".formatted(clock.instant().getEpochSecond(), hex.substring(8));
  }
}
