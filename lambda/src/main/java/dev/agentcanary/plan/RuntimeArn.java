package dev.agentcanary.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The ARN of an AgentCore runtime, e.g.
/// `arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/coach_companion-0ZUOP04U5z`.
///
/// @param partition `aws`, `aws-cn`, `aws-us-gov`…
/// @param region e.g. `eu-west-1`
/// @param account 12 digits
/// @param id the runtime's id: a name of up to 100 characters, a dash, ten characters
public record RuntimeArn(String partition, String region, String account, String id) {
  private static final Pattern FORM =
      Pattern.compile(
          "arn:(aws[a-z-]*):bedrock-agentcore:([a-z]{2}(?:-[a-z]+)+-\\d):(\\d{12})"
              + ":runtime/([a-zA-Z][a-zA-Z0-9_]{0,99}-[a-zA-Z0-9]{10})");

  /// The ARN that `text` spells, or nothing if it spells none.
  public static Optional<RuntimeArn> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new RuntimeArn(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4)))
        : Optional.empty();
  }

  /// The runtime's name, which its owner gave: the id without the dash and what AWS put after it.
  public String name() {
    return id.substring(0, id.lastIndexOf('-'));
  }

  @Override
  public String toString() {
    return "arn:" + partition + ":bedrock-agentcore:" + region + ":" + account + ":runtime/" + id;
  }
}
