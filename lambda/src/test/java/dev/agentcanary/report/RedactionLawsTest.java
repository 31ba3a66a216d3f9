package dev.agentcanary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds for redacting any text.
class RedactionLawsTest {
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String DIGITS = "0123456789";

  /// A secret between other text, and what of it must be gone.
  record Planted(String before, String context, String secret, String after) {
    String text() {
      return before + context + secret + after;
    }
  }

  @Property
  void noPlantedSecretSurvives(@ForAll("planted") Planted planted) {
    assertThat(Redaction.STANDARD.apply(planted.text())).doesNotContain(planted.secret());
  }

  @Property
  void noPlantedSecretSurvivesBeingCutEither(@ForAll("planted") Planted planted) {
    Excerpts excerpts = new Excerpts(Redaction.STANDARD);

    for (int limit = Truncation.LEAST; limit < planted.text().length(); limit += 7) {
      assertThat(excerpts.of(planted.text(), limit)).doesNotContain(half(planted.secret()));
      assertThat(excerpts.line(planted.text(), limit)).doesNotContain(half(planted.secret()));
    }
  }

  @Property
  void redactingTwiceIsRedactingOnce(@ForAll("pieces") String text) {
    String once = Redaction.STANDARD.apply(text);

    assertThat(Redaction.STANDARD.apply(once)).isEqualTo(once);
  }

  @Property
  void anyTextIsRedactedWithoutAnException(@ForAll String text) {
    assertThat(Redaction.STANDARD.apply(text)).isNotNull();
  }

  @Provide
  Arbitrary<Planted> planted() {
    return Combinators.combine(around(), secrets(), around())
        .as(
            (before, secret, after) ->
                new Planted(before, secret.get(0), secret.get(1), " " + after));
  }

  /// Context and secret of every kind.
  private static Arbitrary<List<String>> secrets() {
    return Arbitraries.oneOf(
        pair("", emails()),
        pair(
            "",
            Arbitraries.of("+49 171 ", "+1-555-", "+33.1.")
                .flatMap(p -> of(DIGITS, 7, 7).map(p::concat))),
        pair(
            "",
            of("23456789", 3, 3).flatMap(a -> of(DIGITS, 4, 4).map(b -> "(555) " + a + "-" + b))),
        pair(
            "",
            Arbitraries.of("AKIA", "ASIA").flatMap(p -> of(UPPER + DIGITS, 16, 16).map(p::concat))),
        pair("Bearer ", of(LOWER + UPPER + DIGITS + "-._~+/", 30, 80)),
        pair("Authorization: ", of(LOWER + UPPER + DIGITS + "=", 8, 60)),
        pair(
            "\"authorization\":\"",
            of(LOWER + UPPER + DIGITS + "= ", 8, 60)
                .map(String::strip)
                .filter(s -> s.length() > 6)),
        pair("", jwts()),
        pair("password: ", of(LOWER + DIGITS, 6, 30)),
        pair("api_key=", of(LOWER + UPPER + DIGITS, 12, 40)),
        pair("AWS_SECRET_ACCESS_KEY=", of(LOWER + UPPER + DIGITS + "/+", 40, 40)));
  }

  private static Arbitrary<String> emails() {
    return Combinators.combine(
            of(LOWER + DIGITS + "._+-", 1, 80),
            of(LOWER + DIGITS, 1, 20),
            Arbitraries.of("com", "de", "co.uk"))
        .as((local, host, top) -> "x" + local + "@" + host + "." + top);
  }

  private static Arbitrary<String> jwts() {
    Arbitrary<String> part = of(LOWER + UPPER + DIGITS + "-_", 10, 120);
    return Combinators.combine(part, part, part).as((a, b, c) -> "eyJ" + a + "." + b + "." + c);
  }

  /// Text that ends where a word ends.
  private static Arbitrary<String> around() {
    return Arbitraries.of(
            "",
            "Hello, ",
            "value=",
            "(",
            "“",
            "👍 ",
            "邮箱",
            "\n",
            "\t",
            "<",
            "[redacted:email] ",
            "10,000 ms ")
        .list()
        .ofMaxSize(4)
        .map(pieces -> String.join("", pieces) + " ");
  }

  /// Bits of secrets, of marks and of text in any order.
  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
            "a@b.example",
            "@",
            ".",
            "+49",
            " 171 ",
            "2345678",
            "555",
            "-",
            "AKIA",
            "IOSFODNN7EXAMPLE",
            "Bearer ",
            "Authorization",
            ": ",
            "=",
            "\"",
            "eyJhbGci",
            ".eyJzdWIi",
            "password",
            "secret",
            "token",
            "abcdefgh1",
            "[redacted:email]",
            "[redacted:",
            "]",
            "\n",
            " ",
            "call ",
            "0",
            "1",
            "é",
            "💪",
            "x",
            "(",
            ")")
        .list()
        .ofMaxSize(30)
        .map(pieces -> String.join("", pieces));
  }

  private static Arbitrary<List<String>> pair(String context, Arbitrary<String> secret) {
    return secret.map(each -> List.of(context, each));
  }

  private static Arbitrary<String> of(String letters, int least, int most) {
    return Arbitraries.strings()
        .withChars(letters.toCharArray())
        .ofMinLength(least)
        .ofMaxLength(most);
  }

  /// What must not be seen even of a secret that is cut: its first half and a little more.
  private static String half(String secret) {
    return secret.substring(0, Math.min(secret.length(), secret.length() / 2 + 4));
  }
}
