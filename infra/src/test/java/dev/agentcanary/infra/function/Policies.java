package dev.agentcanary.infra.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.app.Templates;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.util.List;

/// Policy documents as lines that a person can read and a test can compare.
public final class Policies {
  private Policies() {}

  /// One line a statement.
  public static List<String> statements(Json.Obj document) {
    return Templates.list(document, "Statement").stream()
        .map(statement -> line((Json.Obj) statement))
        .toList();
  }

  /// All members of a statement but the `Sid`, which says what it is for.
  private static String line(Json.Obj statement) {
    assertThat(statement.members().keySet())
        .isSubsetOf("Sid", "Effect", "Principal", "Action", "Resource", "Condition");
    return Templates.text(statement, "Effect")
        + statement.get("Principal").map(who -> " " + JsonText.write(who)).orElse("")
        + " "
        + texts(statement, "Action")
        + statement.get("Resource").map(_ -> " on " + texts(statement, "Resource")).orElse("")
        + statement.get("Condition").map(when -> " if " + JsonText.write(when)).orElse("");
  }

  private static String texts(Json.Obj statement, String name) {
    return String.join(
        ", ",
        Templates.list(statement, name).stream().map(item -> ((Json.Str) item).value()).toList());
  }
}
