package dev.agentcanary.faults;

import dev.agentcanary.sim.agent.fault.Fault;
import dev.agentcanary.sim.agent.fault.FaultCatalog;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The page `docs/reference/fault-matrix.md`: the table for people.
final class MatrixPage {
  private static final String BEFORE =
      """
      # What the canary makes of every fault

      Each line is carried out in the build, over real HTTP and TLS, against the [simulated agent](simulated-agent.md): a whole run with
      its confirmation, of two probes (one of one turn, one of two), once over every way and with every form of reply that the line names:
      %d runs of %d lines. This page is rendered from the table that they are compared with.

      | column | |
      |---|---|
      | fault | of the simulated agent, as `--fault` takes it: `status-500:3` hits the first three turns, `a+b` is both |
      | over | `all`: SigV4, bearer token, container, on plain HTTP; `tls`: the three over TLS |
      | instead of | the reply of a healthy agent: a JSON document, or a stream in one of three [shapes](simulated-agent.md#what-it-says); `any`: the fault comes before there is one |
      | waits | `patient`: a minute for anything; `hasty`: 2 s for a turn; `curt`: 2 s for a stop, too; `late`: the run's deadline comes before all that |
      | answer | the kinds of [answer](replies.md#what-each-failure-becomes) of the turns that were not healthy |
      | whose fault, verdict | as the report says; `-` if nobody's |
      | first | first attempts that succeeded, the values of `FirstAttemptSuccess`; `-`: no value, for the canary spoilt them |
      | metrics | of `AgentDown`, `AnswersWrong`, `CanaryFault`, `Throttled` and `SessionsLeaked` those that are not 0 |
      | sessions | the run's: `stopped` all, `none` opened, `ended` by themselves, or `left` behind; a container counts none and leaks none |

      | fault | what a client sees | over | instead of | waits | answer | whose fault | verdict | first | metrics | sessions |
      |---|---|---|---|---|---|---|---|---|---|---|
      """;

  private static final Map<String, String> CONDITIONS =
      Map.of(
          "healthy",
          "nothing is wrong",
          MatrixRun.ALONE,
          "nor does the region's STS answer: the canary's own network is gone",
          "certificate-expired",
          "the server's certificate has expired",
          "certificate-of-another-name",
          "the server's certificate is for another name",
          "certificate-untrusted",
          "nobody that is trusted has signed the server's certificate");

  private MatrixPage() {}

  static String of(List<MatrixRow> rows) {
    int runs = rows.stream().mapToInt(row -> row.cells().size()).sum();
    return rows.stream()
        .map(MatrixPage::line)
        .collect(Collectors.joining("\n", BEFORE.formatted(runs, rows.size()), "\n"));
  }

  private static String line(MatrixRow row) {
    Made made = row.made();
    List<String> cells =
        List.of(
            "`" + row.fault() + "`",
            row.kinds().stream().map(MatrixPage::meaning).collect(Collectors.joining("; ")),
            row.over().replace(",", ", "),
            row.reply().replace(",", ", "),
            row.patience(),
            made.answer().replace("+", ", "),
            made.attribution(),
            made.verdict(),
            made.first(),
            made.metrics().replace("+", ", "),
            made.sessions());
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String meaning(String kind) {
    return FaultCatalog.of(kind).map(Fault::meaning).orElseGet(() -> CONDITIONS.get(kind));
  }
}
