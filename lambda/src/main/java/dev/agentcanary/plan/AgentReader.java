package dev.agentcanary.plan;

import dev.agentcanary.agent.AnswerSettings;
import dev.agentcanary.agent.reply.Selector;
import dev.agentcanary.plan.form.ArnForm;
import dev.agentcanary.plan.form.Formed;
import dev.agentcanary.plan.form.Shown;
import dev.agentcanary.plan.form.SizeForm;
import dev.agentcanary.plan.form.UrlForm;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads `agent`: what is watched and how it is spoken to.
final class AgentReader {
  private static final ArnForm RUNTIME =
      new ArnForm(
          "bedrock-agentcore",
          Pattern.compile("runtime/[a-zA-Z][a-zA-Z0-9_]{0,99}-[a-zA-Z0-9]{10}"),
          "runtime/<name>-<10 characters>");
  private static final Pattern ENDPOINT = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]{0,47}");
  private static final String DEFAULT_ENDPOINT = "DEFAULT";
  private static final int LEAST_BYTES = 1 << 10;
  private static final int MOST_BYTES = 100_000_000;

  private final Problems problems;
  private final Regions regions;

  AgentReader(Problems problems, Regions regions) {
    this.problems = problems;
    this.regions = regions;
  }

  Optional<Target> read(Fields agent) {
    Optional<Where> where = agent.has("container") ? container(agent) : runtime(agent);
    var payload = new PayloadReader(problems).read(agent.node("payload"));
    var headers = new HeadersReader(agent, !agent.has("container")).read();
    AnswerSettings answer = answer(agent.section("answer", Section.ANSWER));
    return where.isPresent()
        ? Optional.of(new Target(where.get(), payload, headers, answer))
        : Optional.empty();
  }

  private Optional<Where> runtime(Fields agent) {
    if (agent.lacks("runtime") && agent.lacks("container")) {
      agent.problem(
          "runtime",
          "`agent` says not where the agent is; write `runtime: arn:aws:bedrock-agentcore:…`, or"
              + " `container: http://localhost:8080`");
    }
    Optional<String> written = agent.formed("runtime", AgentReader::runtimeArn);
    Optional<RuntimeArn> arn =
        written.isPresent() ? RuntimeArn.parse(written.get()) : Optional.empty();
    if (arn.isPresent()) {
      regions.check(agent.line("runtime"), "`runtime`", arn.get().region());
    }
    String endpoint = agent.text("endpoint").orElse(DEFAULT_ENDPOINT);
    if (!ENDPOINT.matcher(endpoint).matches()) {
      agent.problem(
          "endpoint",
          "`endpoint` is %s, which is not an endpoint's name; write e.g. `DEFAULT`, up to 48 letters,"
                  .formatted(Shown.of(endpoint))
              + " digits and `_`");
    }
    if (!agent.has("auth")) {
      return arn.isPresent()
          ? Optional.of(new Where.Runtime(arn.get(), endpoint))
          : Optional.empty();
    }
    Optional<TokenGrant> grant =
        agent.section("auth", Section.AUTH).flatMap(new AuthReader(regions)::read);
    return arn.flatMap(
        found -> grant.map(granted -> new Where.BearerRuntime(found, endpoint, granted)));
  }

  private static Formed<String> runtimeArn(String text) {
    if (text.contains("/runtime-endpoint/")) {
      return new Formed.Bad<>(
          "is the ARN of an endpoint; write the runtime's ARN, which ends before"
              + " `/runtime-endpoint`, and the endpoint's name under `endpoint`");
    }
    return switch (RUNTIME.read(text)) {
      case Formed.Good<ArnForm.Arn>(ArnForm.Arn arn) -> new Formed.Good<>(arn.text());
      case Formed.Bad<ArnForm.Arn>(String message) -> new Formed.Bad<>(message);
    };
  }

  private Optional<Where> container(Fields agent) {
    for (String other : new String[] {"runtime", "endpoint", "auth"}) {
      if (agent.has(other)) {
        agent.problem(
            other,
            "`%s` goes with a runtime, and `container` is here too; remove one of the two"
                .formatted(other));
      }
    }
    Optional<URI> url = agent.formed("container", UrlForm.HTTP);
    return url.map(Where.Container::new);
  }

  private static AnswerSettings answer(Optional<Fields> section) {
    if (section.isEmpty()) {
      return AnswerSettings.DEFAULT;
    }
    Fields answer = section.get();
    Optional<String> selector = answer.text("selector");
    if (selector.isPresent() && !Selector.isValid(selector.get())) {
      answer.problem(
          "selector",
          "`selector` is %s, which is not a dotted path; write e.g. `output.message.content[].text`"
              .formatted(Shown.of(selector.get())));
    }
    long limit =
        answer.formed("limit", new SizeForm()).orElse((long) AnswerSettings.DEFAULT.limitBytes());
    if (limit < LEAST_BYTES || limit > MOST_BYTES) {
      answer.problem("limit", "`limit` must be from `1KiB` to `100MB`");
      return AnswerSettings.DEFAULT;
    }
    return new AnswerSettings(selector, (int) limit);
  }
}
