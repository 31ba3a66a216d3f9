package dev.agentcanary.load.report;

import dev.agentcanary.load.LoadResults;
import dev.agentcanary.load.result.Ending;
import dev.agentcanary.load.result.LoadResult;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The results whose reports are goldens.
final class LoadReports {
  static final LoadResult TEN_USERS = LoadResults.coach(10, Duration.ofSeconds(40), 3);

  private static final Map<String, LoadResult> ALL = made();

  private LoadReports() {}

  static Map<String, LoadResult> all() {
    return ALL;
  }

  private static Map<String, LoadResult> made() {
    Map<String, LoadResult> all = new LinkedHashMap<>();
    all.put("coach", LoadResults.COACH);
    all.put("ten-users", TEN_USERS);
    all.put(
        "stopped",
        LoadResults.ended(
            TEN_USERS,
            new Ending.Stopped(
                Duration.ofMillis(41_300),
                "61 of 104 turns in 30 s failed (59 %); the limit is 50 %")));
    all.put(
        "hostile",
        LoadResults.ended(
            TEN_USERS,
            new Ending.Incomplete("shard 3: \u001b[31m<b>&\"</b> \u202e\n password=hunter2 ]]>")));
    all.put("nothing", LoadResults.nothing());
    return Collections.unmodifiableMap(all);
  }
}
