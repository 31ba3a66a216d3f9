package dev.agentcanary.load.aws;

import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.aws.CredentialsChoice;
import dev.agentcanary.aws.DataPlane;
import dev.agentcanary.aws.TokenSource;
import dev.agentcanary.load.wire.Access;
import dev.agentcanary.load.wire.Paths;
import dev.agentcanary.plan.RuntimeArn;
import dev.agentcanary.plan.Where;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;

/// How an agent is reached: the same paths as the canary's own.
///
/// @param base the address whose host is connected to
/// @param access what lets the load test in
record Route(URI base, Paths paths, Access access) {

  static Route of(Where where, AwsSettings aws, InstantSource clock) {
    return switch (where) {
      case Where.Container(URI url) ->
          new Route(url, new Paths(path(url) + "/invocations", Optional.empty()), Access.OPEN);
      case Where.Runtime(RuntimeArn arn, String endpoint) -> {
        URI plane = DataPlane.url(aws, arn.region());
        Access access =
            new SignedAccess(
                CredentialsChoice.of(aws.environment()),
                plane,
                arn.region(),
                clock.withZone(ZoneOffset.UTC));
        yield new Route(plane, paths(plane, arn, endpoint), access);
      }
      case Where.BearerRuntime bearer -> {
        URI plane = DataPlane.url(aws, bearer.arn().region());
        Access access = new BearerAccess(TokenSource.of(bearer.grant(), aws, clock));
        yield new Route(plane, paths(plane, bearer.arn(), bearer.endpoint()), access);
      }
    };
  }

  private static Paths paths(URI plane, RuntimeArn arn, String endpoint) {
    String runtime = path(plane) + "/runtimes/" + encoded(arn.toString());
    String query = "?qualifier=" + encoded(endpoint);
    return new Paths(
        runtime + "/invocations" + query, Optional.of(runtime + "/stopruntimesession" + query));
  }

  private static String path(URI base) {
    String path = base.getRawPath();
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
