package dev.agentcanary.plan;

import dev.agentcanary.plan.form.ArnForm;
import dev.agentcanary.plan.form.UrlForm;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads `agent.auth`: how a token is had for a runtime with JWT inbound authorization.
///
/// Only names of secrets are read, never secrets; a value that looks wrong here is not shown.
record AuthReader(Regions regions) {
  private static final ArnForm SECRET =
      new ArnForm(
          "secretsmanager",
          Pattern.compile("secret:[A-Za-z0-9/_+=.@-]{1,512}"),
          "secret:<name>-<6 characters>");
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");
  private static final Pattern SCOPE =
      Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]+( [\\x21\\x23-\\x5B\\x5D-\\x7E]+)*");

  Optional<TokenGrant> read(Fields auth) {
    auth.require("token-endpoint", "token-endpoint: https://auth.example.com/oauth2/token");
    Optional<URI> endpoint = auth.formed("token-endpoint", UrlForm.HTTPS_OR_LOOPBACK);
    Optional<String> scope = auth.text("scope");
    if (scope.isPresent() && !SCOPE.matcher(scope.get()).matches()) {
      auth.problem(
          "scope", "`scope` must be names with single spaces between; write e.g. `a/read`");
    }
    Optional<TokenGrant.Credentials> credentials =
        auth.has("secret") ? secret(auth) : variables(auth);
    return endpoint.flatMap(url -> credentials.map(found -> new TokenGrant(url, found, scope)));
  }

  private Optional<TokenGrant.Credentials> secret(Fields auth) {
    for (String other : new String[] {"client-id-env", "client-secret-env"}) {
      if (auth.has(other)) {
        auth.problem(other, "`%s` and `secret` are both here; remove one".formatted(other));
      }
    }
    Optional<ArnForm.Arn> arn = auth.formed("secret", SECRET);
    arn.ifPresent(found -> regions.check(auth.line("secret"), "`secret`", found.region()));
    return arn.map(found -> new TokenGrant.Credentials.Secret(found.text()));
  }

  private Optional<TokenGrant.Credentials> variables(Fields auth) {
    if (!auth.has("client-id-env") && !auth.has("client-secret-env")) {
      auth.problem(
          "secret",
          "`auth` says not where client id and secret are; write `secret: arn:aws:secretsmanager:…`,"
              + " or on a laptop `client-id-env: NAME` and `client-secret-env: NAME`");
      return Optional.empty();
    }
    Optional<String> id = variable(auth, "client-id-env");
    Optional<String> secret = variable(auth, "client-secret-env");
    return id.flatMap(
        first -> secret.map(second -> new TokenGrant.Credentials.Environment(first, second)));
  }

  private static Optional<String> variable(Fields auth, String key) {
    auth.require(
        key,
        key
            + ": COACH_"
            + key.replace("-env", "").replace('-', '_').toUpperCase(java.util.Locale.ROOT));
    Optional<String> name = auth.text(key);
    if (name.isPresent() && !VARIABLE.matcher(name.get()).matches()) {
      auth.problem(
          key,
          "`%s` is the name of an environment variable, without `${}`; write e.g. `%s: COACH_CLIENT`"
              .formatted(key, key));
      return Optional.empty();
    }
    return name;
  }
}
