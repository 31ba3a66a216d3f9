package dev.agentcanary.sim.cloudwatch.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.json.JsonText;
import dev.agentcanary.sim.cloudwatch.alarm.EvaluationWindow;
import dev.agentcanary.sim.cloudwatch.alarm.MetricAlarm;
import dev.agentcanary.sim.cloudwatch.alarm.MetricSource;
import dev.agentcanary.sim.cloudwatch.alarm.WarmUp;
import dev.agentcanary.sim.cloudwatch.composite.CompositeAlarm;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A template as CDK writes one, read.
class TemplateReaderTest {
  private static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:coach-page";

  private final StackTemplate coach =
      Templates.read(
          Templates.coach(),
          Deployment.of("coach-stack").withImports(Map.of("Fleet-TicketTopic", "arn:ticket")));

  @Test
  void everyResourceThatFiresOrShowsIsThere() {
    assertThat(coach.notEvaluated()).isEmpty();
    assertThat(coach.alarms())
        .extracting(MetricAlarm::name)
        .containsExactly(
            "coach-down", "coach-silent", "coach-slow-live", "coach-stack-ErrorsAlarm");
    assertThat(coach.composites()).extracting(CompositeAlarm::name).containsExactly("coach-page");
    assertThat(coach.muteRules().getFirst().alarms()).containsExactly("coach-page");
    assertThat(coach.topics()).containsExactly(new Topic("coach-page", TOPIC));
    assertThat(coach.subscriptions())
        .containsExactly(new Subscription(TOPIC, "email", "oncall@example.com"));
    assertThat(coach.schedules()).containsExactly("rate(5 minutes)");
    assertThat(coach.exports()).containsEntry("coach-stack-PageTopic", TOPIC);
    assertThat(coach.names()).containsEntry("CanaryFunction", "coach-canary");
  }

  @Test
  void anAlarmHasItsNumbersAndItsDefaults() {
    MetricAlarm silent = alarm("coach-silent");

    assertThat(silent.period()).isEqualTo(Duration.ofMinutes(5));
    assertThat(silent.rule().datapointsToAlarm()).isEqualTo(2);
    assertThat(silent.watched()).isEqualTo("alive");
    assertThat(silent.sources()).extracting(MetricSource::id).containsExactly("runs", "alive");
    assertThat(silent.window()).isEqualTo(new EvaluationWindow.Sliding());
    assertThat(silent.warmUp()).isEqualTo(Optional.of(new WarmUp(Duration.ofMinutes(15), true)));
    assertThat(alarm("coach-down").warmUp()).isEmpty();
  }

  @Test
  void windowsWarmUpsAndActionsAreRead() {
    MetricAlarm slow = alarm("coach-slow-live");

    assertThat(slow.window()).isEqualTo(new EvaluationWindow.WallClock(ZoneId.of("UTC")));
    assertThat(slow.warmUp()).isEqualTo(Optional.of(new WarmUp(Duration.ofMinutes(30), false)));
    assertThat(slow.actions().onAlarm()).containsExactly("{{ssm:/pager/topic}}", "arn:ticket");
  }

  @Test
  void aReferenceToAFunctionIsItsName() {
    MetricSource.Metric errors = alarm("coach-stack-ErrorsAlarm").singleMetric().orElseThrow();

    assertThat(errors.metric().dimensions()).isEqualTo(Map.of("FunctionName", "coach-canary"));
  }

  @Test
  void aRuleOfJoinedArnsNamesItsAlarms() {
    assertThat(coach.composites().getFirst().rule().children())
        .containsExactly("coach-down", "coach-silent");
  }

  @Test
  void aDashboardIsResolvedBeforeItIsParsed() {
    assertThat(JsonText.write(coach.dashboards().getFirst().body()))
        .contains("arn:aws:cloudwatch:eu-west-1:123456789012:alarm:coach-page")
        .contains("\"region\":\"eu-west-1\"");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          {"Ref": "AWS::Partition"};                                          aws
          {"Fn::Sub": "${AWS::Region}/${!x}/${AWS::URLSuffix}"};              eu-west-1/${x}/amazonaws.com
          {"Fn::Sub": ["${Own}-${T.TopicName}", {"Own": "o"}]};               o-tt
          {"Fn::Join": ["-", ["a", {"Ref": "AWS::StackName"}, 3]]};           a-stack-3
          {"Fn::Select": [5, {"Fn::Split": [":", {"Ref": "T"}]}]};            tt
          {"Fn::GetAtt": "T.TopicArn"};                                       arn:aws:sns:eu-west-1:123456789012:tt
          {"Fn::ImportValue": {"Fn::Sub": "${AWS::StackName}-x"}};            {{import:stack-x}}
          {"Ref": "Nameless"};                                                stack-Nameless
          """)
  void functionsAreResolved(String json, String expected) {
    StackTemplate stack =
        Templates.stack(
            Templates.resource("T", "AWS::SNS::Topic", "\"TopicName\": \"tt\""),
            Templates.resource("Nameless", "AWS::SQS::Queue", ""),
            Templates.metricAlarm("a", "M", "\"AlarmDescription\": " + json));

    assertThat(stack.notEvaluated()).isEmpty();
    assertThat(stack.alarms().getFirst().description()).isEqualTo(expected);
  }

  @Test
  void noValueIsNoProperty() {
    StackTemplate stack = Templates.alarm("\"Unit\": {\"Ref\": \"AWS::NoValue\"}");

    assertThat(stack.alarms().getFirst().singleMetric().orElseThrow().unit()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          {"Resources": {};   1:17
          {"a": 1};           1:1
          []                ; 1:1
          """)
  void whatIsNoTemplateIsMalformed(String text, String where) {
    assertThat(TemplateReader.read(text, Deployment.of("x")))
        .isInstanceOfSatisfying(
            TemplateReading.Malformed.class,
            malformed -> assertThat(malformed.where()).isEqualTo(where));
  }

  private MetricAlarm alarm(String name) {
    List<MetricAlarm> named =
        coach.alarms().stream().filter(alarm -> alarm.name().equals(name)).toList();
    assertThat(named).hasSize(1);
    return named.getFirst();
  }
}
