package dev.agentcanary.infra.load;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import dev.agentcanary.load.cloud.LoadNames;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The state machine of a load test, in the Amazon States Language: shards and the watch over them
/// side by side, then the merging of what they measured.
///
/// Its input is the test's order (`load.cloud.TestOrder`), which each step is given whole; a shard
/// is also given its number. Its output is what Merge says.
final class LoadDefinition {
  /// Between two looks of the watch, seconds.
  private static final int LOOK_EVERY = 10;

  /// As many as the shards of one test can be.
  static final int MOST_SHARDS = 1_000;

  /// Lambda had no room and did not begin. After any other error a shard may have asked already.
  private static final String REFUSED = "Lambda.TooManyRequestsException";

  private final LoadNames names;

  private LoadDefinition(LoadNames names) {
    this.names = names;
  }

  /// The definition, as JSON text.
  static String of(LoadNames names) {
    return JsonText.write(new LoadDefinition(names).machine());
  }

  private Json machine() {
    return obj(
        "Comment",
        str("Shards of users ask an agent side by side, are watched together, and are added up."),
        "StartAt",
        str("Ask"),
        "States",
        obj("Ask", ask(), "Merge", merge()));
  }

  /// Whatever becomes of it, what was measured is merged.
  private Json ask() {
    return obj(
        "Type",
        str("Parallel"),
        "Branches",
        list(
            obj("StartAt", str("Shards"), "States", obj("Shards", shards())),
            obj("StartAt", str("Look"), "States", watch())),
        "ResultPath",
        new Json.Null(),
        "Catch",
        list(
            obj(
                "ErrorEquals",
                list(str("States.ALL")),
                "ResultPath",
                str("$.failure"),
                "Next",
                str("Merge"))),
        "Next",
        str("Merge"));
  }

  private Json shards() {
    return obj(
        "Type", str("Map"),
        "Label", str("shards"),
        "ItemsPath", str("$.shards"),
        "ItemSelector", obj("shard.$", str("$$.Map.Item.Value"), "order.$", str("$")),
        "MaxConcurrency", num(MOST_SHARDS),
        "ToleratedFailurePercentage", num(100),
        "ItemProcessor",
            obj(
                "ProcessorConfig",
                obj("Mode", str("DISTRIBUTED"), "ExecutionType", str("STANDARD")),
                "StartAt",
                str("Shard"),
                "States",
                obj(
                    "Shard",
                    task(
                        obj(
                            "step", str("shard"),
                            "shard.$", str("$.shard"),
                            "order.$", str("$.order")),
                        obj("shard.$", str("$.Payload.shard")),
                        REFUSED,
                        "End",
                        new Json.Bool(true)))),
        "ResultPath", new Json.Null(),
        "End", new Json.Bool(true));
  }

  /// A look that fails is tried again; a watch that cannot look ends, and each shard's own rule and
  /// cap still hold. It must not fail: that would abort the map, and leave its functions running.
  private Json watch() {
    return obj("Look", look(), "Over", over(), "Pause", pause(), "Done", succeed());
  }

  private Json look() {
    return task(
        obj("step", str("watch"), "order.$", str("$")),
        obj("over.$", str("$.Payload.over")),
        "States.ALL",
        "Catch",
        list(
            obj(
                "ErrorEquals",
                list(str("States.ALL")),
                "ResultPath",
                new Json.Null(),
                "Next",
                str("Done"))),
        "ResultPath",
        str("$.look"),
        "Next",
        str("Over"));
  }

  private static Json over() {
    Json whenOver =
        obj(
            "Variable",
            str("$.look.over"),
            "BooleanEquals",
            new Json.Bool(true),
            "Next",
            str("Done"));
    return obj("Type", str("Choice"), "Choices", list(whenOver), "Default", str("Pause"));
  }

  private static Json pause() {
    return obj("Type", str("Wait"), "Seconds", num(LOOK_EVERY), "Next", str("Look"));
  }

  private static Json succeed() {
    return obj("Type", str("Succeed"));
  }

  private Json merge() {
    return task(
        obj("step", str("merge"), "order.$", str("$")),
        obj("result.$", str("$.Payload")),
        "States.ALL",
        "End",
        new Json.Bool(true));
  }

  /// An invocation of the function.
  ///
  /// @param selector what of its answer is kept
  /// @param again the errors after which it is invoked again
  private Json task(Json payload, Json selector, String again, Object... rest) {
    Map<String, Json> members = new LinkedHashMap<>();
    members.put("Type", str("Task"));
    members.put("Resource", str("arn:" + names.runtime().partition() + ":states:::lambda:invoke"));
    members.put("Parameters", obj("FunctionName", str(names.functionArn()), "Payload", payload));
    members.put("ResultSelector", selector);
    members.put(
        "Retry",
        list(
            obj(
                "ErrorEquals",
                list(str(again)),
                "IntervalSeconds",
                num(2),
                "MaxAttempts",
                num(4),
                "BackoffRate",
                num(2))));
    members.putAll(((Json.Obj) obj(rest)).members());
    return new Json.Obj(members);
  }

  private static Json str(String value) {
    return new Json.Str(value);
  }

  private static Json num(int value) {
    return new Json.Num(BigDecimal.valueOf(value));
  }

  private static Json list(Json... items) {
    return new Json.Arr(List.of(items));
  }

  /// Names and values in turn.
  private static Json obj(Object... members) {
    Map<String, Json> all = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      all.put((String) members[i], (Json) members[i + 1]);
    }
    return new Json.Obj(all);
  }
}
