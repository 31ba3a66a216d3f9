package dev.agentcanary.load.report;

import dev.agentcanary.json.Json;
import dev.agentcanary.load.measure.Tally;
import dev.agentcanary.outcome.Attribution;
import dev.agentcanary.report.Members;
import java.util.EnumMap;
import java.util.Map;

/// Counts as JSON and back.
public final class TallyJson {
  private TallyJson() {}

  /// Writes.
  public static Json of(Tally tally) {
    Members failures = new Members();
    for (Attribution attribution : Attribution.values()) {
      Long count = tally.failures().get(attribution);
      if (count != null) {
        failures.number(attribution.id(), count);
      }
    }
    return new Members()
        .number("conversations", tally.conversations())
        .number("turns", tally.turns())
        .number("healthy", tally.healthy())
        .add("failures", failures.object())
        .number("opened", tally.opened())
        .number("stopped", tally.stopped())
        .number("bytes", tally.bytes())
        .object();
  }

  /// Reads what [#of] wrote.
  ///
  /// @throws IllegalArgumentException if it is not that; the message says what is wrong
  public static Tally read(Json json) {
    try {
      return read(JsonFields.of(json));
    } catch (JsonFields.Unreadable e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  static Tally read(JsonFields tally) {
    JsonFields counts = tally.object("failures");
    Map<Attribution, Long> failures = new EnumMap<>(Attribution.class);
    for (String id : counts.names()) {
      failures.put(
          ResultReader.known(counts, id, Attribution.values(), Attribution::id), counts.count(id));
    }
    return new Tally(
        tally.count("conversations"),
        tally.count("turns"),
        tally.count("healthy"),
        failures,
        tally.count("opened"),
        tally.count("stopped"),
        tally.count("bytes"));
  }
}
