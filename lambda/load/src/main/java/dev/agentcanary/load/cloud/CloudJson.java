package dev.agentcanary.load.cloud;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import dev.agentcanary.load.engine.Pulse;
import dev.agentcanary.load.engine.Window;
import dev.agentcanary.load.measure.Distribution;
import dev.agentcanary.load.report.ProfileJson;
import dev.agentcanary.load.report.TallyJson;
import dev.agentcanary.report.Members;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The JSON that the state machine, its function and the command hand each other.
///
/// All of it is written by one of them and read by another of the same version, so what cannot be
/// read is an [IllegalArgumentException] that says what is wrong.
public final class CloudJson {
  private CloudJson() {}

  /// A test's order: the input of an execution.
  public static Json order(TestOrder order) {
    List<Json> shards = new ArrayList<>();
    for (int shard = 0; shard < order.shards(); shard++) {
      shards.add(new Json.Num(BigDecimal.valueOf(shard)));
    }
    return new Members()
        .text("test", order.test())
        .text("bucket", order.bucket())
        .text("startAt", order.startAt().toString())
        .add("shards", new Json.Arr(shards))
        .add("profile", ProfileJson.of(order.profile()))
        .number("mostTurns", order.mostTurns())
        .object();
  }

  /// Reads an order.
  public static TestOrder order(Json json) {
    return new TestOrder(
        text(json, "test"),
        text(json, "bucket"),
        Instant.parse(text(json, "startAt")),
        items(json, "shards").size(),
        ProfileJson.read(member(json, "profile")),
        number(json, "mostTurns"));
  }

  /// Reads what the state machine asks the function to do.
  public static Step step(Json json) {
    TestOrder order = order(member(json, "order"));
    return switch (text(json, "step")) {
      case "shard" -> new Step.Shard((int) number(json, "shard"), order);
      case "watch" -> new Step.Watch(order);
      case "merge" -> new Step.Merge(order);
      default -> throw new IllegalArgumentException("step: none that is known: " + json);
    };
  }

  /// A shard's progress, as the text of a file.
  public static String progress(Progress progress) {
    Pulse pulse = progress.pulse();
    return JsonText.write(
        new Members()
            .number("shard", progress.shard())
            .number("users", pulse.users())
            .number("underWay", pulse.underWay())
            .number("turns", pulse.turns())
            .add("tally", TallyJson.of(pulse.tally()))
            .number("recentTurns", pulse.recent().turns())
            .number("recentFailed", pulse.recent().failed())
            .number("recentThrottled", pulse.recent().throttled())
            .text("latency", progress.latency().encoded())
            .flag("ended", progress.ended())
            .object());
  }

  /// Reads a shard's progress.
  public static Progress progress(String text) {
    Json json = parsed(text);
    Window recent =
        new Window(
            number(json, "recentTurns"),
            number(json, "recentFailed"),
            number(json, "recentThrottled"));
    Pulse pulse =
        new Pulse(
            (int) number(json, "users"),
            (int) number(json, "underWay"),
            number(json, "turns"),
            TallyJson.read(member(json, "tally")),
            recent);
    return new Progress(
        (int) number(json, "shard"),
        pulse,
        Distribution.decoded(text(json, "latency"))
            .orElseThrow(() -> new IllegalArgumentException("latency: is no histogram")),
        member(json, "ended").equals(new Json.Bool(true)));
  }

  /// An order to end, as the text of a file.
  ///
  /// @param reason for people
  public static String stop(String reason) {
    return JsonText.write(new Members().text("reason", reason).object());
  }

  /// Why the shards are to end.
  public static String reason(String text) {
    return text(parsed(text), "reason");
  }

  /// One JSON value.
  public static Json parsed(String text) {
    return switch (JsonText.parse(text)) {
      case JsonText.Parsed.Value(Json value) -> value;
      case JsonText.Parsed.Malformed(int line, int column, String message) ->
          throw new IllegalArgumentException(
              "not JSON at %d:%d: %s".formatted(line, column, message));
    };
  }

  private static String text(Json of, String name) {
    return member(of, name) instanceof Json.Str(String value) ? value : refuse(name, "a text");
  }

  private static long number(Json of, String name) {
    return member(of, name) instanceof Json.Num(BigDecimal value)
        ? value.longValueExact()
        : refuse(name, "a number");
  }

  private static List<Json> items(Json of, String name) {
    return member(of, name) instanceof Json.Arr(List<Json> items) ? items : refuse(name, "a list");
  }

  private static Json member(Json of, String name) {
    return of instanceof Json.Obj object
        ? object.get(name).orElseThrow(() -> new IllegalArgumentException(name + ": is missing"))
        : refuse(name, "in an object");
  }

  private static <T> T refuse(String name, String what) {
    throw new IllegalArgumentException(name + ": is not " + what);
  }
}
