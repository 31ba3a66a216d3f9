package dev.agentcanary.agent;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// A JSON template of the request body, in which `{{prompt}}` and `{{sessionId}}` stand inside
/// strings.
///
/// Values are escaped as JSON, never pasted, and are themselves not searched for placeholders.
///
/// @param json JSON text; its form is checked by the plan's reader
public record PayloadTemplate(String json) {
  /// The body most agents take.
  public static final PayloadTemplate DEFAULT = new PayloadTemplate("{\"prompt\":\"{{prompt}}\"}");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(prompt|sessionId)}}");

  /// The body of one turn, in UTF-8.
  public byte[] render(Ask ask) {
    return PLACEHOLDER
        .matcher(json)
        .replaceAll(
            match ->
                java.util.regex.Matcher.quoteReplacement(
                    escaped(
                        match.group(1).equals("prompt") ? ask.prompt() : ask.session().value())))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String value) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(value));
  }
}
