package dev.agentcanary.infra.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agentcanary.infra.Canaries;
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
    App app = validated();
    Synthesis synthesis = new Synthesis(Templates.packages(folder), List.of());

    assertThatCode(() -> synthesis.synthesize(app, new Fleet(Canaries.golden(), List.of())))
        .doesNotThrowAnyException();
    assertThat(Templates.read(folder.resolve("validation-report.json")))
        .contains("\"pluginName\": \"CloudFormation Validate\"");
  }

  @Test
  void aPropertyThatDoesNotExistAndAValueOfAnotherKindAreRefused() {
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
    CfnResource.Builder.create(stack, "Required").type("AWS::Lambda::Function").build();

    assertThatThrownBy(app::synth)
        .hasMessageContaining("QueueNaem")
        .hasMessageContaining("DelaySeconds")
        .hasMessageContaining("Code");
  }

  private App validated() {
    App app =
        new App(
            AppProps.builder()
                .outdir(folder.toString())
                .analyticsReporting(false)
                .postCliContext(Map.of("@aws-cdk/core:validateAgainstDefaultRules", true))
                .build());
    Validations.of(app).addPlugins(new CloudFormationValidatePlugin());
    return app;
  }
}
