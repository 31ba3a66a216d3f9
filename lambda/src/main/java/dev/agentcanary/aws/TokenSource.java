package dev.agentcanary.aws;

import dev.agentcanary.agent.wire.Faults;
import dev.agentcanary.agent.wire.OwnThread;
import dev.agentcanary.plan.TokenGrant;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// The canary's bearer token, fetched when it is needed and kept until shortly before it ends.
///
/// Threads that ask while a token is being fetched wait for that one. A failure is not kept. For
/// use by many threads.
public final class TokenSource {
  /// Before its end a token is not used any more: a minute, or a fifth of a shorter life.
  private static final Duration MARGIN = Duration.ofMinutes(1);

  /// For the secret and the token together.
  private static final Duration FETCH_TIME = Duration.ofSeconds(15);

  /// @param until when it is not used any more
  private record Kept(Token.Bearer token, Instant until) {}

  private final TokenGrant grant;
  private final ClientCredentials client;
  private final TokenRequest request;
  private final InstantSource clock;
  private Optional<Kept> kept = Optional.empty();
  private Optional<FutureTask<Token>> fetching = Optional.empty();

  private TokenSource(TokenGrant grant, ClientCredentials client, InstantSource clock) {
    this.grant = grant;
    this.client = client;
    this.request = new TokenRequest(grant);
    this.clock = clock;
  }

  /// For a grant as the plan has it.
  public static TokenSource of(TokenGrant grant, AwsSettings settings, InstantSource clock) {
    ClientCredentials client =
        switch (grant.credentials()) {
          case TokenGrant.Credentials.Environment names ->
              new EnvironmentClient(settings.environment(), names);
          case TokenGrant.Credentials.Secret(String arn) ->
              new SecretClient(arn, settings.environment());
        };
    return new TokenSource(grant, client, clock);
  }

  /// A token that is good for now.
  public Token token() throws InterruptedException {
    try {
      FutureTask<Token> task;
      synchronized (this) {
        if (kept.isPresent() && clock.instant().isBefore(kept.get().until())) {
          return kept.get().token();
        }
        task = fetching.orElseGet(this::started);
        fetching = Optional.of(task);
      }
      return task.get();
    } catch (ExecutionException e) {
      return new Token.Unavailable("NoToken", e.getCause().toString());
    }
  }

  /// The service did not accept the token: the next one is fetched.
  public synchronized void forget(Token.Bearer token) {
    kept = kept.filter(each -> !each.token().equals(token));
  }

  private FutureTask<Token> started() {
    FutureTask<Token> task = new FutureTask<>(this::fetched);
    Thread.ofVirtual().name("token").start(task);
    return task;
  }

  private Token fetched() {
    Instant asked = clock.instant();
    TokenRequest.Granted granted =
        switch (OwnThread.run(this::fetch, FETCH_TIME)) {
          case OwnThread.Outcome.Done<TokenRequest.Granted>(TokenRequest.Granted done) -> done;
          case OwnThread.Outcome.Failed<TokenRequest.Granted>(Throwable cause) ->
              none(Faults.message(cause));
          case OwnThread.Outcome.Late<TokenRequest.Granted> _ ->
              none("nothing within " + FETCH_TIME.toSeconds() + " s");
          case OwnThread.Outcome.Interrupted<TokenRequest.Granted> _ -> none("interrupted");
        };
    synchronized (this) {
      fetching = Optional.empty();
      if (granted.token() instanceof Token.Bearer bearer) {
        kept = Optional.of(new Kept(bearer, asked.plus(granted.life()).minus(margin(granted))));
      }
    }
    return granted.token();
  }

  private TokenRequest.Granted fetch() throws java.io.IOException, InterruptedException {
    return switch (client.read()) {
      case ClientCredentials.Read.Found found -> request.send(found);
      case ClientCredentials.Read.Missing(String message) ->
          new TokenRequest.Granted(
              new Token.Unavailable("NoClientCredentials", message), Duration.ZERO);
    };
  }

  private TokenRequest.Granted none(String reason) {
    return TokenRequest.none(grant.tokenEndpoint(), reason);
  }

  private static Duration margin(TokenRequest.Granted granted) {
    Duration fifth = granted.life().dividedBy(5);
    return fifth.compareTo(MARGIN) < 0 ? fifth : MARGIN;
  }
}
