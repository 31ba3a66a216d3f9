package dev.agentcanary.infra.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.infra.dashboard.widget.Mark;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {
  @Test
  void severalAreSeparatedBySemicolons() {
    assertThat(Marks.read("2026-11-25T12:00:00Z new model; 2026-11-26T09:30:00Z  rolled back;"))
        .isEqualTo(
            new Marks.Reading.Read(
                List.of(
                    new Mark(Instant.parse("2026-11-25T12:00:00Z"), "new model"),
                    new Mark(Instant.parse("2026-11-26T09:30:00Z"), "rolled back"))));
  }

  @Test
  void aBlankTextHasNone() {
    assertThat(Marks.read(" ; ")).isEqualTo(new Marks.Reading.Read(List.of()));
  }

  @Test
  void everyMistakeIsNamedAtOnce() {
    assertThat(Marks.read("yesterday new model; 2026-11-25T12:00:00Z"))
        .isEqualTo(
            new Marks.Reading.Rejected(
                List.of(
                    "-c mark: `yesterday new model`: `yesterday` is no time in UTC, write a time and"
                        + " what happened, e.g. `2026-11-25T12:00:00Z new model`",
                    "-c mark: `2026-11-25T12:00:00Z`: says only one word, write a time and"
                        + " what happened, e.g. `2026-11-25T12:00:00Z new model`")));
  }
}
