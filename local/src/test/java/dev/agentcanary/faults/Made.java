package dev.agentcanary.faults;

/// What a run made of a fault, in the words of the table.
///
/// @param answer the kinds of answer that were not healthy, else `Answered`
/// @param attribution whose fault the run says it is, `-` if it is healthy
/// @param first first attempts that succeeded of those that count, `-` if none counts
/// @param metrics the flags and counts that are not zero, `-` if all are
/// @param sessions what became of those that were opened: `none` was, all were `stopped`, they
///   `ended` by themselves or were `left` behind; `-` over a container, which counts none
record Made(
    String answer,
    String attribution,
    String verdict,
    String first,
    String metrics,
    String sessions) {

  /// From the cells of a line.
  static Made of(String[] cells, int from) {
    return new Made(
        cells[from],
        cells[from + 1],
        cells[from + 2],
        cells[from + 3],
        cells[from + 4],
        cells[from + 5]);
  }

  /// Over a container there are no sessions to stop or to leave behind.
  Made overContainer() {
    String others = metrics.replace("+SessionsLeaked", "").replaceFirst("^SessionsLeaked$", "-");
    return new Made(answer, attribution, verdict, first, others, "-");
  }
}
