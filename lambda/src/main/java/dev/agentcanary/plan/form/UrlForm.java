package dev.agentcanary.plan.form;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/// An absolute address on the web, without user, query or fragment.
public enum UrlForm implements Form<URI> {
  /// `http` or `https`.
  HTTP,
  /// `https` anywhere, `http` only to this machine, for what carries credentials.
  HTTPS_OR_LOOPBACK;

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  @Override
  public Formed<URI> read(String text) {
    URI url;
    try {
      url = new URI(text);
    } catch (URISyntaxException _) {
      return bad(text, "is not an address");
    }
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http") || url.getHost() == null) {
      return bad(text, "is not an address of a web server");
    }
    if (url.getRawUserInfo() != null) {
      return new Formed.Bad<>("has a user or a password in it; remove what is before the `@`");
    }
    if (url.getRawQuery() != null || url.getRawFragment() != null) {
      return bad(text, "has a `?` or a `#`");
    }
    return this == HTTPS_OR_LOOPBACK
            && scheme.equals("http")
            && !LOOPBACK.contains(url.getHost().toLowerCase(Locale.ROOT))
        ? bad(text, "is not encrypted")
        : new Formed.Good<>(url);
  }

  private Formed<URI> bad(String text, String wrong) {
    String example = this == HTTP ? "http://localhost:8080" : "https://auth.example.com/token";
    return new Formed.Bad<>(
        "is %s, which %s; write e.g. `%s`".formatted(Shown.of(text), wrong, example));
  }
}
