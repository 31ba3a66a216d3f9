package dev.agentcanary.bench.coldstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportedLatencyTest {
  @Test
  void readsOneValueOrTheFirstOfMany() {
    assertThat(ReportedLatency.in("{\"_aws\":{},\"Latency\":12.5}")).hasValue(12.5);
    assertThat(ReportedLatency.in("{\"_aws\":{},\"Latency\":[7,9]}")).hasValue(7);
  }

  @Test
  void otherLinesHaveNone() {
    assertThat(ReportedLatency.in("START")).isEmpty();
    assertThat(ReportedLatency.in("{\"Latency\":3}")).isEmpty();
    assertThat(ReportedLatency.in("{\"_aws\":{},\"Latency\":[]}")).isEmpty();
    assertThat(ReportedLatency.in("{\"_aws\":{}}")).isEmpty();
    assertThat(ReportedLatency.in("{broken")).isEmpty();
  }
}
