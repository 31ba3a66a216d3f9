package dev.agentcanary.sim.agent.reply;

import dev.agentcanary.sim.agent.http.Response;

/// The errors of the data plane, as the service models them: the type in `x-amzn-ErrorType`, the
/// message in the body.
public final class ErrorReply {
  private static final String JSON = "application/json";

  private ErrorReply() {}

  /// An error with a type.
  public static Response modelled(int status, String type, String message) {
    return Response.of(status, JSON, "{\"message\": " + Quoted.json(message) + "}")
        .with("x-amzn-ErrorType", type);
  }

  /// HTTP 400 for one member of the request.
  public static Response invalid(String field, String message) {
    String body =
        "{\"message\": "
            + Quoted.json("1 validation error detected: Value at '" + field + "' " + message)
            + ", \"reason\": \"FieldValidationFailed\", \"fieldList\": [{\"name\": "
            + Quoted.json(field)
            + ", \"message\": "
            + Quoted.json(message)
            + "}]}";
    return Response.of(400, JSON, body).with("x-amzn-ErrorType", "ValidationException");
  }

  /// HTTP 401 as a runtime with bearer tokens answers it.
  public static Response unauthorized(String message) {
    return modelled(401, "UnauthorizedException", message)
        .with(
            "WWW-Authenticate",
            "Bearer resource_metadata=\"https://127.0.0.1/.well-known/oauth-protected-resource\"");
  }

  /// HTTP 403 for SigV4 to a bearer runtime, or the other way round.
  public static Response methodMismatch() {
    return modelled(
        403,
        "AccessDeniedException",
        "Authorization method mismatch. The agent is configured for a different authorization"
            + " method than what was used in your request. Check the agent's authorization"
            + " configuration and ensure your request uses the matching method (OAuth or SigV4)");
  }

  /// HTTP 424: the container answered with an error of its own.
  public static Response container(int status) {
    return modelled(
        424,
        "RuntimeClientError",
        "Received error ("
            + status
            + ") from runtime. Please check your CloudWatch logs for more information.");
  }

  /// An error of a proxy in between: no type, a page for people.
  public static Response page(int status, String title) {
    return Response.of(
        status,
        "text/html",
        "<html>\r\n<head><title>%1$d %2$s</title></head>\r\n<body><center><h1>%1$d %2$s</h1></center></body>\r\n</html>\r\n"
            .formatted(status, title));
  }
}
