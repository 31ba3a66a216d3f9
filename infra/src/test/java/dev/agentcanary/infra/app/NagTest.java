package dev.agentcanary.infra.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.Canaries;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NagPackProps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.sqs.CfnQueue;

/// The AwsSolutions rules of cdk-nag, over every stack that a golden is made of.
class NagTest {
  private static final Pattern FINDING =
      Pattern.compile("(AwsSolutions-\\w+|CdkNag\\w+)(\\[[^]]*])?: [^\n]*");

  @TempDir private Path folder;

  @Test
  void noStackHasAFinding() {
    App app = nagged();

    new Synthesis(Settings.DEFAULT, Templates.packages(folder), List.of())
        .synthesize(app, new Fleet(Canaries.golden(), List.of()));

    assertThat(findings()).isEmpty();
  }

  @Test
  void aQueueThatTakesRequestsWithoutTlsIsAFinding() {
    App app = nagged();
    CfnQueue.Builder.create(new Stack(app, "careless"), "Queue").build();

    app.synth();

    assertThat(findings()).anyMatch(finding -> finding.contains("AwsSolutions-SQS4"));
  }

  private App nagged() {
    App app = Templates.app(folder);
    Aspects.of(app)
        .add(new AwsSolutionsChecks(NagPackProps.builder().reports(false).verbose(true).build()));
    return app;
  }

  /// What the synthesized app's metadata holds of warnings and errors by cdk-nag.
  private List<String> findings() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .flatMap(file -> FINDING.matcher(Templates.read(file)).results())
          .map(MatchResult::group)
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
