package dev.agentcanary.handler;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// A plan that cannot be read ends the function's start, with everything that is wrong.
class PackagedPlanTest {
  @Test
  void aPlanThatIsWrongIsToldWithItsProblemsAndWhatToLookAt() {
    assertThatThrownBy(() -> PackagedPlan.read("{\"canary\":\"UPPER\"}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("canary.json:1: ", "plan-unreadable: ", "`canary check`");
  }

  @Test
  void aPackageWithoutAPlanIsToldLikewise() {
    assertThatThrownBy(PackagedPlan::text)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("canary.json", "plan-unreadable: ");
  }
}
