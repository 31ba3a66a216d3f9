package dev.agentcanary.plan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.agentcanary.plan.PlanJson;
import dev.agentcanary.plan.PlanReading;
import java.nio.charset.StandardCharsets;

/// Any text is a plan or a list of problems, as a canary file and as what the function carries.
class PlanFuzzTest {
  @FuzzTest
  void aFileBecomesAPlanOrProblems(byte[] text) {
    PlanReading reading = Plans.read(new String(text, StandardCharsets.UTF_8));
    told(reading);
    if (reading instanceof PlanReading.Read read) {
      PlanReading again = PlanJson.read("plan.json", PlanJson.write(read.source()));
      // As text, because patterns are equal to themselves only.
      assertThat(Plans.right(again).plan()).hasToString(read.plan().toString());
    }
  }

  @FuzzTest
  void whatTheFunctionCarriesBecomesAPlanOrProblems(byte[] text) {
    told(PlanJson.read("plan.json", new String(text, StandardCharsets.UTF_8)));
  }

  private static void told(PlanReading reading) {
    switch (reading) {
      case PlanReading.Read(var plan, _) -> assertThat(plan.probes()).isNotEmpty();
      case PlanReading.Rejected(var problems) ->
          assertThat(problems)
              .isNotEmpty()
              .allSatisfy(problem -> assertThat(problem.toString()).hasSizeLessThan(2_000));
    }
  }
}
