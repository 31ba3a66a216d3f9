package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.sim.agent.http.Response;
import java.io.IOException;

/// A service that has moved.
final class Redirect implements TurnFault {
  @Override
  public boolean beforeSession() {
    return true;
  }

  @Override
  public String kind() {
    return "redirect";
  }

  @Override
  public String meaning() {
    return "HTTP 302 to another address";
  }

  @Override
  public void answer(Turn turn) throws IOException, InterruptedException {
    turn.send(
        Response.of(302, "text/html", "<html>Found</html>")
            .with("Location", "http://127.0.0.1:1/elsewhere"));
  }
}
