package dev.agentcanary.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.agentcanary.sim.agent.SimulatedAgent;
import dev.agentcanary.sim.agent.SimulatedAgentSettings;
import dev.agentcanary.sim.agent.fault.FaultCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a run makes of every fault there is, over every route: the table `faults/matrix.txt`. All
/// runs go side by side, some at a time.
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class FaultMatrixTest {
  private static final Path PAGE = Path.of("../docs/reference/fault-matrix.md");
  private static final int SIDE_BY_SIDE = 8;

  @TempDir static Path folder;

  private static Certificates certificates;
  private static SimulatedAgent witness;
  private static SSLContext context;
  private static SSLSocketFactory sockets;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore places = new Semaphore(SIDE_BY_SIDE, true);

  @BeforeAll
  static void trustTheAuthorityOnly() throws Exception {
    certificates = Certificates.in(folder);
    witness =
        SimulatedAgent.start(SimulatedAgentSettings.DEFAULT, Clock.systemUTC(), Thread::sleep);
    context = SSLContext.getDefault();
    sockets = HttpsURLConnection.getDefaultSSLSocketFactory();
    SSLContext ours = certificates.client();
    SSLContext.setDefault(ours);
    HttpsURLConnection.setDefaultSSLSocketFactory(ours.getSocketFactory());
  }

  @AfterAll
  static void trustAsBefore() {
    witness.close();
    SSLContext.setDefault(context);
    HttpsURLConnection.setDefaultSSLSocketFactory(sockets);
  }

  @TestFactory
  Stream<DynamicTest> everyRunComesOutAsTheTableSays() {
    record Begun(MatrixRow.Cell cell, Future<MatrixRun.Done> run) {}
    MatrixRun run = new MatrixRun(certificates, witness.url());
    List<Begun> begun =
        FaultMatrix.cells().stream()
            .map(cell -> new Begun(cell, threads.submit(inTurn(cell, run))))
            .toList();
    return begun.stream()
        .map(one -> dynamicTest(one.cell().toString(), () -> compare(one.cell(), one.run().get())));
  }

  private static void compare(MatrixRow.Cell cell, MatrixRun.Done done) {
    assertThat(Reckoning.of(done, cell.route()))
        .as("%s: %s", cell, done.outcome())
        .isEqualTo(cell.expected());
    assertThat(done.outcome().endedAt()).isBefore(done.deadline());
  }

  @Test
  void everyFaultOfTheSimulatedAgentHasARow() {
    assertThat(FaultMatrix.rows().stream().flatMap(row -> row.kinds().stream()))
        .containsAll(FaultCatalog.kinds());
  }

  @Test
  void thePageOfReferenceIsTheTable() throws IOException {
    String page = MatrixPage.of(FaultMatrix.rows());
    if ("rewrite".equals(System.getProperty("goldens")) && System.getenv("CI") == null) {
      Files.writeString(PAGE, page);
    }
    assertThat(page).isEqualTo(Files.readString(PAGE));
  }

  @Test
  void noRunIsThereTwice() {
    assertThat(FaultMatrix.cells())
        .extracting(cell -> cell + " " + cell.row().patience())
        .doesNotHaveDuplicates()
        .hasSizeGreaterThanOrEqualTo(120);
  }

  /// Those that do little but wait need no place.
  private Callable<MatrixRun.Done> inTurn(MatrixRow.Cell cell, MatrixRun run) {
    return () -> {
      if (Patience.of(cell.row().patience()).isShort()) {
        return run.carryOut(cell);
      }
      places.acquire();
      try {
        return run.carryOut(cell);
      } finally {
        places.release();
      }
    };
  }
}
