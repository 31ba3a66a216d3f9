package dev.agentcanary.infra.alarm;

import dev.agentcanary.infra.Console;
import dev.agentcanary.infra.Names;
import java.nio.charset.StandardCharsets;

/// Where an alarm's description leads: a runbook, the dashboard, a question to the log.
///
/// @param runbooks base of the runbooks' addresses, without a slash at its end; a path in this
///   repository unless the team publishes them
public record Links(Names names, String runbooks) {
  /// Where the runbooks are unless the context `runbooks` says otherwise.
  public static final String IN_THE_REPOSITORY = "docs/runbooks";

  /// The runbook of an alarm.
  public String runbook(String kind) {
    return runbooks + "/" + kind + ".md";
  }

  /// The canary's dashboard.
  public String dashboard() {
    return console().cloudWatch("dashboards/dashboard/" + names.dashboard());
  }

  /// The function's log with a query that has run over the last three hours.
  ///
  /// The console keeps the query in its address, in a notation of its own that is percent-encoded
  /// twice, with `$` for `%`; inside texts a special character is `*` and its code.
  public String logs(LogsQuery query) {
    return console()
        .cloudWatch(
            "logsV2:logs-insights$3FqueryDetail$3D"
                + twice(
                    "~(end~0~start~-10800~timeType~'RELATIVE~unit~'seconds~editorString~'%s~source~(~'%s))"
                        .formatted(text(query.text()), text(names.logGroup()))));
  }

  private Console console() {
    return new Console(names.runtime());
  }

  private static String twice(String notation) {
    return notation
        .replace("~", "$257E")
        .replace("(", "$2528")
        .replace(")", "$2529")
        .replace("'", "$2527");
  }

  private static String text(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 128 && Character.isLetterOrDigit(c) || c == '-' || c == '.';
      encoded.append(plain ? "" + c : "*%02x".formatted((int) c));
    }
    return encoded.toString();
  }
}
