package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Framing;
import dev.agentcanary.sim.agent.http.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// A status with neither type nor body, of something in between that knows nothing of the service's
/// model.
enum BareStatus implements TurnFault {
  BARE_400(400),
  BARE_401(401),
  BARE_402(402),
  BARE_403(403),
  BARE_404(404),
  BARE_405(405),
  BARE_409(409),
  BARE_424(424),
  BARE_429(429),
  BARE_500(500),
  BARE_502(502),
  BARE_503(503),
  BARE_504(504);

  private final int status;

  BareStatus(int status) {
    this.status = status;
  }

  @Override
  public String kind() {
    return "bare-" + status;
  }

  @Override
  public String meaning() {
    return "HTTP " + status + " with neither type nor body";
  }

  @Override
  public boolean beforeSession() {
    return true;
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(new Response(status, List.of(), Duration.ZERO, Framing.LENGTH, List.of()));
  }
}
