package dev.agentcanary.page;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parts that a page which loads nothing is made of, from the class path.
public final class PageParts {
  private static final Pattern BLANK = Pattern.compile("\\{\\{(\\w+)}}");
  private static final String LIBRARY = "/META-INF/resources/webjars/uplot/";

  private PageParts() {}

  /// A file in the folder of a class.
  public static String beside(Class<?> owner, String name) {
    return text("/" + owner.getPackageName().replace('.', '/') + "/" + name);
  }

  /// A template with every `{{name}}` replaced by the part of that name, as it is.
  public static String filled(String template, Map<String, String> parts) {
    return BLANK
        .matcher(template)
        .replaceAll(blank -> Matcher.quoteReplacement(parts.get(blank.group(1))));
  }

  /// JSON text so that it is data anywhere in a `script` element.
  public static String data(Json json) {
    return JsonText.write(json).replace("<", "\\u003c");
  }

  /// uPlot.
  public static String chartScript() {
    return text(LIBRARY + version() + "/dist/uPlot.iife.min.js");
  }

  /// Its style.
  public static String chartStyle() {
    return text(LIBRARY + version() + "/dist/uPlot.min.css");
  }

  /// A content security policy with which a page loads nothing and runs these scripts only.
  public static String policy(String... scripts) {
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
    return beside(PageParts.class, "uplot-version.txt").strip();
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
