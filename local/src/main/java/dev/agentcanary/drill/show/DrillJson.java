package dev.agentcanary.drill.show;

import dev.agentcanary.drill.DrillResult;
import dev.agentcanary.drill.Message;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Results as one line of JSON. Times are seconds since the stack was deployed.
public final class DrillJson {
  private DrillJson() {}

  /// One object without a line end.
  ///
  /// @param notTried see [dev.agentcanary.drill.DrillSet#notTried]
  public static String write(
      String canary, long seed, List<DrillResult> results, List<String> notTried) {
    Map<String, Json> root = new LinkedHashMap<>();
    root.put("canary", new Json.Str(canary));
    root.put("seed", new Json.Num(BigDecimal.valueOf(seed)));
    root.put("notTried", new Json.Arr(notTried.stream().<Json>map(Json.Str::new).toList()));
    root.put("incidents", new Json.Arr(results.stream().map(DrillJson::result).toList()));
    return JsonText.write(new Json.Obj(root));
  }

  private static Json result(DrillResult result) {
    Map<String, Json> members = new LinkedHashMap<>();
    members.put("incident", new Json.Str(result.incident().name()));
    switch (result) {
      case DrillResult.NotApplicable(_, String reason) ->
          members.put("notApplicable", new Json.Str(reason));
      case DrillResult.Played played -> {
        members.put("ok", new Json.Bool(played.ok()));
        members.put("firstBadRun", seconds(played.firstBadRun()));
        members.put("pages", messages(played.observed().pages()));
        members.put("tickets", messages(played.observed().tickets()));
        members.put(
            "firstToldByRange",
            new Json.Arr(played.range().first().stream().map(DrillJson::seconds).toList()));
        members.put(
            "failures", new Json.Arr(played.failures().stream().<Json>map(Json.Str::new).toList()));
      }
    }
    return new Json.Obj(members);
  }

  private static Json messages(List<Message> messages) {
    return new Json.Arr(
        messages.stream()
            .<Json>map(
                message -> {
                  Map<String, Json> members = new LinkedHashMap<>();
                  members.put("at", seconds(Optional.of(message.at())));
                  members.put("trouble", new Json.Bool(message.trouble()));
                  members.put(
                      "alarms",
                      new Json.Arr(message.behind().stream().<Json>map(Json.Str::new).toList()));
                  return new Json.Obj(members);
                })
            .toList());
  }

  private static Json seconds(Optional<Duration> at) {
    return at.<Json>map(time -> new Json.Num(BigDecimal.valueOf(time.toSeconds())))
        .orElseGet(Json.Null::new);
  }
}
