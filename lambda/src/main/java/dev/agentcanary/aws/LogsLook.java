package dev.agentcanary.aws;

import dev.agentcanary.agent.reply.ServiceError;
import dev.agentcanary.json.Json;
import dev.agentcanary.outcome.LogActivity;
import dev.agentcanary.plan.RuntimeArn;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Whether something was written lately to the log of a runtime's endpoint, by `FilterLogEvents`.
///
/// Not by `DescribeLogStreams`: its `lastEventTimestamp` may lag an hour behind. One event is asked
/// for and none is kept.
///
/// @param group name of the log group
record LogsLook(SignedService logs, RuntimeArn runtime, String group, Duration within) {
  /// A page may be empty and have a next one all the same.
  private static final int MOST_PAGES = 20;

  static LogsLook of(
      RuntimeArn runtime, String endpoint, Duration within, Map<String, String> environment) {
    SignedService logs =
        SignedService.of(environment, "logs", "logs", AwsSettings.LOGS, runtime.region());
    return new LogsLook(
        logs, runtime, "/aws/bedrock-agentcore/runtimes/" + runtime.id() + "-" + endpoint, within);
  }

  /// Asks, page by page.
  LogActivity at(Instant now) throws IOException {
    Map<String, Json> input = new LinkedHashMap<>();
    input.put("logGroupName", new Json.Str(group));
    input.put("startTime", new Json.Num(BigDecimal.valueOf(now.minus(within).toEpochMilli())));
    input.put("limit", new Json.Num(BigDecimal.ONE));
    for (int page = 0; page < MOST_PAGES; page++) {
      SignedService.Reply reply = logs.post("Logs_20140328.FilterLogEvents", new Json.Obj(input));
      if (!reply.successful()) {
        return refused(reply.status(), reply.error());
      }
      if (reply.member("events").orElse(NONE) instanceof Json.Arr(List<Json> events)
          && !events.isEmpty()) {
        return new LogActivity.Written(within);
      }
      String next = reply.text("nextToken");
      if (next.isEmpty()) {
        return new LogActivity.Silent(group, within);
      }
      input.put("nextToken", new Json.Str(next));
    }
    return new LogActivity.NotSeen("the log has more streams than a look has time for", false);
  }

  private static final Json NONE = new Json.Null();

  private LogActivity refused(int status, ServiceError error) {
    if (error.type().equals("ResourceNotFoundException")) {
      return new LogActivity.NoGroup(group);
    }
    String phrase = error.phrase(status);
    return Denied.is(error)
        ? new LogActivity.NotSeen(Denied.reason("logs:FilterLogEvents", arn(), phrase), true)
        : new LogActivity.NotSeen(phrase, false);
  }

  private String arn() {
    return "arn:"
        + runtime.partition()
        + ":logs:"
        + runtime.region()
        + ":"
        + runtime.account()
        + ":log-group:"
        + group
        + ":*";
  }
}
