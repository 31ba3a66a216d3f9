package dev.agentcanary.bench.gatling;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;

/// Asks an agent, in one of two ways, which system properties choose.
///
/// With `users`, so many start over `spreadMs` and each asks `turns` times, `paceMs` apart at
/// least: the usual way to hold both a number of users and a rate. With `perSecond`, so many ask
/// once each second for `seconds`.
public final class Users extends Simulation {
  public Users() {
    ChainBuilder turn =
        exec(
            http("turn")
                .post("/invocations")
                .header(
                    "X-Amzn-Bedrock-AgentCore-Runtime-Session-Id",
                    session -> "canary-gatling-00000000000000-" + session.userId())
                .header("Content-Type", "application/json")
                .body(StringBody("{\"prompt\":\"" + System.getProperty("prompt") + "\"}"))
                .check(status().is(200)));
    boolean closed = number("users") > 0;
    ScenarioBuilder users =
        closed
            ? scenario("users").repeat(number("turns")).on(exec(paced(turn)))
            : scenario("arrivals").exec(turn);
    OpenInjectionStep load =
        closed
            ? rampUsers(number("users"))
                .during(Duration.ofMillis(Math.max(1000, number("spreadMs"))))
            : constantUsersPerSec(number("perSecond")).during(number("seconds"));
    setUp(users.injectOpen(load))
        .protocols(http.baseUrl(System.getProperty("uri")).disableWarmUp());
  }

  private static ChainBuilder paced(ChainBuilder turn) {
    return exec(io.gatling.javaapi.core.CoreDsl.pace(Duration.ofMillis(number("paceMs"))), turn);
  }

  private static int number(String property) {
    return Integer.getInteger(property, 0);
  }
}
