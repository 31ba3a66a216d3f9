package dev.agentcanary.plan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.plan.PlanReading;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Canary files that want memory, stack or time are refused with a reason; the build runs this
/// class with 128 MB.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HostilePlanHeapTest {

  static Stream<Arguments> files() {
    return Stream.of(
        file("aliases of aliases", laughs(12)),
        file("brackets, one in the other", "canary: " + "[".repeat(200_000)),
        file("braces, one in the other", "canary: " + "{a: ".repeat(200_000)),
        file("lists, one in the other", "- ".repeat(20_000)),
        file("a line without an end", "canary: " + "x".repeat(4_000_000)),
        file("a key without an end", "x".repeat(4_000_000) + ": 1"),
        file("a comment without an end", "#" + "x".repeat(4_000_000)),
        file("keys by the thousand", keys(20_000)),
        file("a number without an end", "canary: 1" + "0".repeat(1_000_000)),
        file("an exponent without an end", "canary: 1e" + "9".repeat(1_000_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void isRefusedWithAReason(String name, String text) {
    assertThat(Plans.read(text))
        .isInstanceOfSatisfying(
            PlanReading.Rejected.class,
            rejected ->
                assertThat(rejected.problems())
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.toString()).hasSizeLessThan(2_000)));
  }

  private static Arguments file(String name, String text) {
    return Arguments.of(name, text);
  }

  private static String laughs(int levels) {
    StringBuilder text = new StringBuilder("a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
    for (int level = 1; level < levels; level++) {
      String below = ("*a" + (level - 1) + ", ").repeat(10);
      text.append("a").append(level).append(": &a").append(level);
      text.append(" [").append(below).append("]\n");
    }
    return text.toString();
  }

  private static String keys(int count) {
    StringBuilder text = new StringBuilder();
    for (int key = 0; key < count; key++) {
      text.append("key-").append(key).append(": 1\n");
    }
    return text.toString();
  }
}
