package dev.agentcanary.aws;

import dev.agentcanary.agent.Sight;
import dev.agentcanary.agent.Vantage;
import dev.agentcanary.agent.wire.Faults;
import dev.agentcanary.agent.wire.OwnThread;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Looks from where the canary runs at the region: asks its AgentCore endpoint without a signature,
/// and if nobody answers, its STS endpoint, which depends on nothing that AgentCore depends on but
/// the region.
///
/// Asking takes no permission and costs nothing; any HTTP status is an answer. Each of the two may
/// take half of the time.
///
/// @param endpoint the data plane
/// @param witness empty for an endpoint that was moved elsewhere: AWS tells nothing of the way to
///   it
/// @param nanos a monotonic clock
public record RegionalVantage(URI endpoint, Optional<URI> witness, LongSupplier nanos)
    implements Vantage {
  /// Moves STS, as for every AWS SDK.
  private static final String STS = "AWS_ENDPOINT_URL_STS";

  /// For the region of a runtime.
  public static RegionalVantage of(AwsSettings settings, String region, LongSupplier nanos) {
    return new RegionalVantage(DataPlane.url(settings, region), witness(settings, region), nanos);
  }

  private static Optional<URI> witness(AwsSettings settings, String region) {
    String moved = settings.environment().get(STS);
    if (moved != null) {
      return Optional.of(URI.create(moved));
    }
    return settings.endpoint().isPresent()
        ? Optional.empty()
        : Optional.of(URI.create("https://sts." + region + "." + Partition.domainOf(region)));
  }

  @Override
  public Sight look(Duration timeout) {
    Duration half = timeout.dividedBy(2);
    Asked first = ask(endpoint, half);
    if (first instanceof Asked.Answered(Sight.Heard heard)) {
      return new Sight.EndpointAnswers(heard);
    }
    Sight.Silence silence = ((Asked.Silent) first).silence();
    if (witness.isEmpty()) {
      return new Sight.Undecided(
          endpoint + " did not answer a second look either: " + silence.why());
    }
    return switch (ask(witness.get(), half)) {
      case Asked.Answered(Sight.Heard heard) -> new Sight.WitnessAnswers(silence, heard);
      case Asked.Silent(Sight.Silence both) -> new Sight.NobodyAnswers(silence, both);
    };
  }

  /// What came of asking one of them.
  private sealed interface Asked {
    record Answered(Sight.Heard heard) implements Asked {}

    record Silent(Sight.Silence silence) implements Asked {}
  }

  private Asked ask(URI service, Duration time) {
    long start = nanos.getAsLong();
    return switch (OwnThread.run(() -> status(service, time), time)) {
      case OwnThread.Outcome.Done<Integer>(Integer status) ->
          new Asked.Answered(new Sight.Heard(status, Duration.ofNanos(nanos.getAsLong() - start)));
      case OwnThread.Outcome.Failed<Integer>(UnknownHostException _) ->
          silent(false, "its name does not resolve");
      case OwnThread.Outcome.Failed<Integer>(Throwable cause) ->
          silent(true, Faults.message(cause));
      case OwnThread.Outcome.Late<Integer> _ ->
          silent(false, "nothing within " + time.toMillis() + " ms");
      case OwnThread.Outcome.Interrupted<Integer> _ -> silent(false, "interrupted");
    };
  }

  private static Asked silent(boolean resolved, String why) {
    return new Asked.Silent(new Sight.Silence(resolved, why));
  }

  private static int status(URI service, Duration time) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) service.toURL().openConnection();
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout((int) time.toMillis());
    connection.setReadTimeout((int) time.toMillis());
    connection.setRequestProperty("Connection", "close");
    try {
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }
}
