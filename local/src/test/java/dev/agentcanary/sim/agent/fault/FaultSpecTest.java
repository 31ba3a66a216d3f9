package dev.agentcanary.sim.agent.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.sim.agent.fault.FaultSpec.Parsed;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FaultSpecTest {
  static Stream<String> kinds() {
    return FaultCatalog.all().stream().map(Fault::kind);
  }

  private static FaultSpec valid(String text) {
    assertThat(FaultSpec.parse(text)).isInstanceOf(Parsed.Valid.class);
    return ((Parsed.Valid) FaultSpec.parse(text)).spec();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindIsReadByItsName(String kind) {
    assertThat(valid(kind).fault().kind()).isEqualTo(kind);
    assertThat(valid(kind).limit()).isEqualTo(new FaultLimit.Always());
  }

  @Test
  void aLimitFollowsTheName() {
    assertThat(valid("slow@0.25").limit()).isEqualTo(new FaultLimit.Chance(0.25));
    assertThat(valid("slow@.5").limit()).isEqualTo(new FaultLimit.Chance(0.5));
    assertThat(valid("slow@1").limit()).isEqualTo(new FaultLimit.Chance(1));
    assertThat(valid("slow:3").limit()).isEqualTo(new FaultLimit.First(3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "silense      | fault silense: no such fault, did you mean `silence`?",
        "status-406   | fault status-406: no such fault, did you mean `status-400`?",
        "Slow         | fault Slow: no such fault, did you mean `slow`?",
        "slow@2       | fault slow@2: PROBABILITY is above 0 and at most 1, as in slow@0.2",
        "slow@0       | fault slow@0: PROBABILITY is above 0 and at most 1, as in slow@0.2",
        "slow@often   | fault slow@often: PROBABILITY is above 0 and at most 1, as in slow@0.2",
        "slow:0       | fault slow:0: N is a whole number from 1, as in slow:3",
        "slow:        | fault slow:: N is a whole number from 1, as in slow:3",
        "slow:3@0.5   | fault slow:3@0.5: write KIND, KIND@PROBABILITY or KIND:N",
        "refuse-connection:2 | fault refuse-connection:2: this fault is there or not; write refuse-connection"
      })
  void aMistakeSaysWhatToWriteInstead(String text, String message) {
    assertThat(FaultSpec.parse(text)).isEqualTo(new Parsed.Mistake(message));
  }
}
