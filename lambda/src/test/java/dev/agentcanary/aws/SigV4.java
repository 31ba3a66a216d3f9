package dev.agentcanary.aws;

import dev.agentcanary.agent.contract.ScriptedServer.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signature Version 4 as a service checks it, written from AWS's description of it and not with
/// the SDK.
final class SigV4 {
  private static final HexFormat HEX = HexFormat.of();

  private SigV4() {}

  /// The signature that a request should carry, by the headers it says it has signed.
  static String expected(Request request, String secret) throws GeneralSecurityException {
    String authorization = request.headers().get("authorization");
    String scope = between(authorization, "/", ", SignedHeaders=");
    String toSign =
        "AWS4-HMAC-SHA256\n"
            + request.headers().get("x-amz-date")
            + "\n"
            + scope
            + "\n"
            + sha256(canonical(request, between(authorization, "SignedHeaders=", ", Signature=")));
    byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
    for (String part : scope.split("/")) {
      key = hmac(key, part);
    }
    return HEX.formatHex(hmac(key, toSign));
  }

  /// The signature that it carries.
  static String carried(Request request) {
    return request.headers().get("authorization").replaceFirst(".*Signature=", "");
  }

  private static String canonical(Request request, String signedHeaders)
      throws GeneralSecurityException {
    String[] target = request.path().split("\\?");
    StringBuilder text = new StringBuilder(request.method()).append('\n');
    text.append(URLEncoder.encode(target[0], StandardCharsets.UTF_8).replace("%2F", "/"))
        .append('\n')
        .append(target[1])
        .append('\n');
    for (String name : signedHeaders.split(";")) {
      text.append(name).append(':').append(request.headers().get(name).strip()).append('\n');
    }
    return text.append('\n')
        .append(signedHeaders)
        .append('\n')
        .append(sha256(request.body()))
        .toString();
  }

  private static String sha256(String text) throws GeneralSecurityException {
    return HEX.formatHex(
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }
}
