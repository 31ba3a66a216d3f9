package dev.agentcanary.infra.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.Canaries;
import dev.agentcanary.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.CloudFormationValidatePlugin;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Validations;

/// Every template of a golden is one that CloudFormation's resource schemas accept: types and
/// properties exist, required ones are there, values are of the right kind. By AWS's own validator,
/// which the CDK brings along.
class ResourceSchemaTest {
  @TempDir private Path folder;

  @Test
  void everyTemplateIsAccepted() {
    new Synthesis(Settings.DEFAULT, Templates.packages(folder), List.of())
        .synthesize(validated(), new Fleet(Canaries.golden(), List.of()));

    assertThat(violations()).isEmpty();
  }

  @Test
  void aPropertyThatIsNotKnownOneThatIsMissingAndOneOfAnotherKindAreFound() {
    App app = validated();
    Stack stack = new Stack(app, "careless");
    CfnResource.Builder.create(stack, "Misspelt")
        .type("AWS::SQS::Queue")
        .properties(Map.of("QueueNaem", "a"))
        .build();
    CfnResource.Builder.create(stack, "Kind")
        .type("AWS::SQS::Queue")
        .properties(Map.of("DelaySeconds", "soon"))
        .build();
    CfnResource.Builder.create(stack, "Missing").type("AWS::Lambda::Function").build();
    app.synth();

    assertThat(violations())
        .anyMatch(violation -> violation.contains("'QueueNaem' was unexpected"))
        .anyMatch(violation -> violation.contains("'soon' is not of type 'integer'"))
        .anyMatch(violation -> violation.contains("'Code' is a required property"));
  }

  /// What the validator's report says, as `rule: description`.
  private List<String> violations() {
    Json.Obj report = Templates.object(Templates.read(folder.resolve("validation-report.json")));
    return Templates.list(report, "pluginReports").stream()
        .flatMap(plugin -> Templates.list((Json.Obj) plugin, "violations").stream())
        .map(one -> (Json.Obj) one)
        .map(one -> Templates.text(one, "ruleName") + ": " + Templates.text(one, "description"))
        .toList();
  }

  private App validated() {
    App app =
        new App(AppProps.builder().outdir(folder.toString()).analyticsReporting(false).build());
    Validations.of(app).addPlugins(new CloudFormationValidatePlugin());
    return app;
  }
}
