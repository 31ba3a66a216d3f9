package dev.agentcanary.sim.agent;

import dev.agentcanary.sim.agent.fault.ActiveFaults;
import dev.agentcanary.sim.agent.fault.StopFault;
import dev.agentcanary.sim.agent.http.HttpHandler;
import dev.agentcanary.sim.agent.http.HttpRequest;
import dev.agentcanary.sim.agent.http.Response;
import dev.agentcanary.sim.agent.http.Wire;
import dev.agentcanary.sim.agent.reply.ErrorReply;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// The operations of the data plane, of the container contract, the token endpoint, and what tells
/// of the agent beside its answers.
///
/// Safe for use by many threads.
final class DataPlane implements HttpHandler {
  private static final Response UNKNOWN =
      ErrorReply.modelled(404, "UnknownOperationException", "No such operation");

  private final SimulatedAgentSettings settings;
  private final InstantSource clock;
  private final AtomicReference<ActiveFaults> faults;
  private final AtomicLong ordinal = new AtomicLong();
  private final Stamps stamps;
  private final Optional<Tokens> tokens;
  private final FrontDoor door;
  private final Turns turns;
  private final Sessions containers;

  final Sessions sessions;
  final RequestLog log;
  final ControlPlane control;
  final AgentLog agentLog;

  DataPlane(SimulatedAgentSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.faults = new AtomicReference<>(new ActiveFaults(settings.faults()));
    this.stamps = new Stamps(clock);
    this.tokens =
        settings.auth() instanceof Auth.Bearer bearer
            ? Optional.of(new Tokens(bearer, clock))
            : Optional.empty();
    this.door = new FrontDoor(settings, tokens.<Gate>map(one -> one).orElseGet(SigV4Gate::new));
    this.log = new RequestLog(clock);
    this.control = new ControlPlane(settings.endpoints(), clock);
    this.agentLog = new AgentLog(clock);
    this.turns = new Turns(settings, faults::get, log);
    this.sessions = new Sessions(clock);
    this.containers = new Sessions(clock);
  }

  void faults(ActiveFaults active) {
    faults.set(active);
  }

  @Override
  public void handle(HttpRequest request, Wire wire) throws IOException, InterruptedException {
    var random = settings.seed().draw(ordinal.getAndIncrement());
    Operation operation = operation(request);
    Call call = new Call(operation, request, wire, stamps.of(request, random), random);
    switch (operation) {
      case INVOKE -> invoke(call);
      case STOP -> stop(call);
      case CONTAINER -> container(call);
      case PING -> answer(call, ping());
      case TOKEN -> answer(call, tokens.map(one -> one.issue(request, random)).orElse(UNKNOWN));
      case ENDPOINT ->
          answer(call, control.describe(request, segment(request, 1), segment(request, 3)));
      case LOG_EVENTS -> answer(call, agentLog.filter(request));
      case UNKNOWN -> answer(call, UNKNOWN);
    }
  }

  private static String segment(HttpRequest request, int number) {
    return request.segments().get(number);
  }

  private static Operation operation(HttpRequest request) {
    List<String> path = request.segments();
    String route = request.method() + " " + path.getLast();
    if (path.size() == 3 && path.getFirst().equals("runtimes")) {
      return switch (route) {
        case "POST invocations" -> Operation.INVOKE;
        case "POST stopruntimesession" -> Operation.STOP;
        default -> Operation.UNKNOWN;
      };
    }
    boolean endpoint = path.size() >= 4 && path.get(2).equals("runtime-endpoints");
    if (endpoint && path.getFirst().equals("runtimes") && request.method().equals("GET")) {
      return Operation.ENDPOINT;
    }
    return switch (request.method() + " " + request.path()) {
      case "POST /" ->
          request.header("X-Amz-Target").filter(AgentLog.TARGET::equals).isPresent()
              ? Operation.LOG_EVENTS
              : Operation.UNKNOWN;
      case "POST /invocations" -> Operation.CONTAINER;
      case "GET /ping" -> Operation.PING;
      case "POST /oauth2/token" -> Operation.TOKEN;
      default -> Operation.UNKNOWN;
    };
  }

  private void invoke(Call call) throws IOException, InterruptedException {
    Optional<Response> refusal = door.refusal(call.request(), call.request().segments().get(1));
    Optional<String> prompt = Prompt.in(call.request());
    if (refusal.isPresent()) {
      answer(call, refusal.get());
    } else if (prompt.isEmpty()) {
      answer(call, ErrorReply.container(400));
    } else {
      agentLog.turn();
      turns.take(call, sessions, session(call), prompt.get());
    }
  }

  private void container(Call call) throws IOException, InterruptedException {
    Optional<String> prompt = Prompt.in(call.request());
    if (prompt.isEmpty()) {
      answer(call, Response.of(400, "application/json", "{\"error\": \"Invalid JSON\"}"));
    } else {
      turns.take(call, containers, session(call), prompt.get());
    }
  }

  private void stop(Call call) throws IOException, InterruptedException {
    Optional<Response> refusal = door.refusal(call.request(), call.request().segments().get(1));
    Optional<String> session = call.request().header(Call.SESSION_HEADER);
    if (refusal.isPresent()) {
      answer(call, refusal.get());
    } else if (session.isEmpty()) {
      answer(call, ErrorReply.invalid("runtimeSessionId", "must not be null"));
    } else {
      stop(call, session.get());
    }
  }

  private void stop(Call call, String session) throws IOException, InterruptedException {
    Optional<StopFault> fault = faults.get().stop(call.random());
    log.note(call.request(), Operation.STOP, Optional.of(session), fault.map(StopFault::kind));
    if (fault.isPresent()) {
      fault.get().answer(call.wire());
    } else if (sessions.stop(session)) {
      call.wire(session).send(Response.of(200, "application/json", "{}"));
    } else {
      call.send(
          ErrorReply.modelled(
              404, "ResourceNotFoundException", "No active session found with id " + session));
    }
  }

  private Response ping() {
    return Response.of(
        200,
        "application/json",
        "{\"status\": \"Healthy\", \"time_of_last_update\": "
            + clock.instant().getEpochSecond()
            + "}");
  }

  private void answer(Call call, Response response) throws IOException, InterruptedException {
    log.note(
        call.request(),
        call.operation(),
        call.request().header(Call.SESSION_HEADER),
        Optional.empty());
    call.send(response);
  }

  private static String session(Call call) {
    return call.request().header(Call.SESSION_HEADER).orElseGet(() -> Stamps.id(call.random()));
  }
}
