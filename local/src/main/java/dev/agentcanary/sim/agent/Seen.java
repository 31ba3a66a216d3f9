package dev.agentcanary.sim.agent;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One request as the server saw it, noted when it is about to be answered.
///
/// @param at when
/// @param target path and query as sent
/// @param session its id: as sent, or as made for a turn without one
/// @param headers names in lower case; of `authorization` the scheme only
/// @param body at most [#MOST_BODY] characters; empty for a request for a token
/// @param fault the kind that hits it
public record Seen(
    Instant at,
    Operation operation,
    String target,
    Optional<String> session,
    Map<String, String> headers,
    String body,
    Optional<String> fault) {
  /// What is beyond is not kept.
  public static final int MOST_BODY = 4_000;

  public Seen {
    Map<String, String> kept = new LinkedHashMap<>(headers);
    kept.computeIfPresent("authorization", (_, value) -> value.split(" ", 2)[0]);
    headers = Map.copyOf(kept);
    body =
        operation == Operation.TOKEN ? "" : body.substring(0, Math.min(MOST_BODY, body.length()));
  }
}
