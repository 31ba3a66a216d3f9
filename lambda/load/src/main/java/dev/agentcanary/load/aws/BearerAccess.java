package dev.agentcanary.load.aws;

import dev.agentcanary.agent.wire.Post;
import dev.agentcanary.aws.Token;
import dev.agentcanary.aws.TokenSource;
import dev.agentcanary.load.wire.Access;
import java.util.Map;

/// A bearer token, renewed shortly before its end and when the runtime does not accept it.
final class BearerAccess implements Access {
  private static final int UNAUTHORIZED = 401;

  private final TokenSource tokens;

  BearerAccess(TokenSource tokens) {
    this.tokens = tokens;
  }

  @Override
  public Admission admission() throws InterruptedException {
    return switch (tokens.token()) {
      case Token.Unavailable(String type, String message) -> new Admission.Denied(type, message);
      case Token.Bearer token -> new Admission.Granted(new Bearer(token));
    };
  }

  private final class Bearer implements Pass {
    private final Token.Bearer token;

    Bearer(Token.Bearer token) {
      this.token = token;
    }

    @Override
    public Post on(Post post) {
      return post.with(Map.of("Authorization", "Bearer " + token.value()));
    }

    @Override
    public void answered(int status) {
      if (status == UNAUTHORIZED) {
        tokens.forget(token);
      }
    }
  }
}
