package dev.agentcanary.preview.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The files that a page is made of, from the class path.
final class PageParts {
  private static final String LIBRARY = "/META-INF/resources/webjars/uplot/";

  private PageParts() {}

  /// A file beside this class.
  static String own(String name) {
    return text("/dev/agentcanary/preview/page/" + name);
  }

  /// uPlot.
  static String chartScript() {
    return text(LIBRARY + version() + "/dist/uPlot.iife.min.js");
  }

  /// Its style.
  static String chartStyle() {
    return text(LIBRARY + version() + "/dist/uPlot.min.css");
  }

  /// A content security policy with which a page loads nothing and runs these scripts only.
  static String policy(String... scripts) {
    StringBuilder policy = new StringBuilder("default-src 'none'; style-src 'unsafe-inline'; ");
    policy.append("form-action 'none'; base-uri 'none'; script-src");
    for (String script : scripts) {
      policy.append(" 'sha256-").append(digest(script)).append('\'');
    }
    return policy.toString();
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /// Filled in by the build: a WebJar's folder is named after its version.
  private static String version() {
    return own("uplot-version.txt").strip();
  }

  private static String text(String path) {
    try (InputStream in = PageParts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("reading from the class path: " + path, e);
    }
  }
}
