package dev.agentcanary.plan;

import dev.agentcanary.plan.form.Formed;
import dev.agentcanary.plan.form.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Reads `agent.headers`.
///
/// AgentCore hands on to the agent only headers whose names begin with
/// `X-Amzn-Bedrock-AgentCore-Runtime-Custom-`, at most 20 of at most 4 KB; a container gets any but
/// those that HTTP and the canary set themselves.
final class HeadersReader {
  private static final String CUSTOM = "X-Amzn-Bedrock-AgentCore-Runtime-Custom-";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,256}");
  private static final Pattern VALUE =
      Pattern.compile("[\\x21-\\x7E](?:[\\t\\x20-\\x7E]*[\\x21-\\x7E])?");
  private static final int MOST = 20;
  private static final int LONGEST = 4096;
  private static final Set<String> TAKEN =
      Set.of(
          "accept",
          "accept-encoding",
          "authorization",
          Target.BAGGAGE,
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "cookie",
          "expect",
          "host",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "x-amzn-bedrock-agentcore-runtime-session-id");

  private final Fields agent;
  private final boolean runtime;

  HeadersReader(Fields agent, boolean runtime) {
    this.agent = agent;
    this.runtime = runtime;
  }

  Map<String, String> read() {
    List<PlanNode.Entry> entries = agent.entries("headers", CUSTOM + "Tenant: canary");
    if (entries.size() > MOST) {
      agent.problem(
          "headers", "`headers` has %d headers; send at most %d".formatted(entries.size(), MOST));
    }
    Map<String, String> read = new LinkedHashMap<>();
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (PlanNode.Entry entry : entries) {
      Optional<String> wrong =
          names.add(entry.key())
              ? wrongName(entry.key())
              : Optional.of("is here twice, in other letters; keep one of the two");
      String header = "header " + Shown.of(entry.key());
      wrong.ifPresent(why -> agent.problemAt(entry.line(), header + " " + why));
      agent
          .formed("the value of " + header, entry.value(), HeadersReader::value)
          .ifPresent(value -> read.put(entry.key(), value));
    }
    return read;
  }

  private Optional<String> wrongName(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.of("is not a header's name; write letters, digits and dashes");
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("authorization")) {
      return Optional.of(
          "would put a credential into the file; "
              + (runtime ? "write `auth` instead" : "remove it"));
    }
    if (TAKEN.contains(lower)) {
      return Optional.of("is set by the canary itself; remove it");
    }
    if (runtime
        && (!lower.startsWith(CUSTOM.toLowerCase(Locale.ROOT))
            || lower.length() == CUSTOM.length())) {
      return Optional.of(
          "would not reach the agent: AgentCore hands on only names that begin with `%s`; write e.g."
                  .formatted(CUSTOM)
              + " `%sTenant`".formatted(CUSTOM));
    }
    return Optional.empty();
  }

  private static Formed<String> value(String text) {
    return text.length() > LONGEST || !VALUE.matcher(text).matches()
        ? new Formed.Bad<>(
            "is none that a header can have; write 1 to %,d ASCII characters on one line"
                .formatted(LONGEST))
        : new Formed.Good<>(text);
  }
}
