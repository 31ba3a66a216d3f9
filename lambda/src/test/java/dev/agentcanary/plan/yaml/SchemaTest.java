package dev.agentcanary.plan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.agentcanary.json.JsonText;
import dev.agentcanary.plan.PlanNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The schema that editors use agrees with the reader, as far as a schema can know.
class SchemaTest {
  private static final String CANNOT_KNOW = "# The schema cannot know this.\n";
  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEXT = Plans.text(Plans.SHIPPED.resolve("canary.schema.json"));
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(TEXT);

  static List<Path> valid() {
    return Plans.valid();
  }

  static List<Path> invalid() {
    return Plans.invalid();
  }

  @ParameterizedTest
  @MethodSource("valid")
  void acceptsEveryFileThatTheReaderReads(Path file) throws JsonProcessingException {
    assertThat(validate(Plans.tree(file).orElseThrow())).isEmpty();
  }

  /// A file that a schema cannot refuse says so in its first line, and then must be accepted: else
  /// the line is out of date.
  @ParameterizedTest
  @MethodSource("invalid")
  void refusesWhatASchemaCanKnowToBeWrong(Path file) throws JsonProcessingException {
    boolean cannotKnow = Plans.text(file).startsWith(CANNOT_KNOW);
    Optional<PlanNode> tree = Plans.tree(file);
    boolean accepted = tree.isEmpty() || validate(tree.get()).isEmpty();
    assertThat(accepted).isEqualTo(cannotKnow);
  }

  @Test
  void isItselfASchema() throws JsonProcessingException {
    JsonSchema draft =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(com.networknt.schema.SchemaLocation.of(DRAFT));
    assertThat(draft.validate(JSON.readTree(TEXT))).isEmpty();
  }

  @Test
  void everyObjectRefusesKeysItDoesNotName() throws JsonProcessingException {
    assertThat(open(JSON.readTree(TEXT))).isEmpty();
  }

  private static List<JsonNode> open(JsonNode schema) {
    boolean isOpen =
        schema.path("properties").isObject()
            && schema.path("type").asText().equals("object")
            && !schema
                .path("additionalProperties")
                .equals(JSON.getNodeFactory().booleanNode(false));
    List<JsonNode> found = new java.util.ArrayList<>(isOpen ? List.of(schema) : List.of());
    schema.forEach(inner -> found.addAll(open(inner)));
    return found;
  }

  private static Set<ValidationMessage> validate(PlanNode tree) throws JsonProcessingException {
    return SCHEMA.validate(JSON.readTree(JsonText.write(tree.json())));
  }
}
