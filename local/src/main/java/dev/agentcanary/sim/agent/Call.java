package dev.agentcanary.sim.agent;

import dev.agentcanary.sim.agent.http.Header;
import dev.agentcanary.sim.agent.http.HttpRequest;
import dev.agentcanary.sim.agent.http.Response;
import dev.agentcanary.sim.agent.http.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// One request on its way through the server.
///
/// @param stamps headers of every response to it
/// @param random its own draws
record Call(
    Operation operation,
    HttpRequest request,
    Wire bare,
    List<Header> stamps,
    RandomGenerator random) {
  static final String SESSION_HEADER = "X-Amzn-Bedrock-AgentCore-Runtime-Session-Id";

  /// Where it is answered.
  Wire wire() {
    return bare.stamped(stamps);
  }

  /// Where it is answered in a session.
  Wire wire(String session) {
    List<Header> all = new ArrayList<>(stamps);
    all.add(new Header(SESSION_HEADER, session));
    return bare.stamped(all);
  }

  void send(Response response) throws IOException, InterruptedException {
    wire().send(response);
  }
}
