package dev.agentcanary.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "write to alice.o+tag@mail.example.com today | write to [redacted:email] today",
        "<élise@exämple.fr>, bob@example.org.  | <[redacted:email]>, [redacted:email].",
        "https://x.example/?user=alice%40example.com&a=1 | https://x.example/?user=[redacted:email]&a=1",
        "call +49 171 2345678 now | call [redacted:phone] now",
        "+44 (0)20 7946 0958, +15551234567 | [redacted:phone], [redacted:phone]",
        "from 0049 171 2345678. | from [redacted:phone].",
        "(555) 123-4567 or 555-123-4567 or 1-800-555-0199 | [redacted:phone] or [redacted:phone] or [redacted:phone]",
        "0171 2345678, 030/12345678, 01 23 45 67 89 | [redacted:phone], [redacted:phone], [redacted:phone]",
        "my phone number is 5551234567! | my phone number is [redacted:phone]!",
        "key AKIAIOSFODNN7EXAMPLE or ASIAIOSFODNN7EXAMPLE | key [redacted:aws-key] or [redacted:aws-key]",
        "it is wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKE1 | it is [redacted:secret]",
        "aws_secret_access_key=wJalrXUtnFEMI/K7MDENG+bPx | aws_secret_access_key=[redacted:secret]",
        "\"client-secret\": \"correct horse\" | \"client-secret\": \"correct horse\"",
        "\"client-secret\": \"correcthorse\" | \"client-secret\": \"[redacted:secret]\"",
        "password=abc; user=bob | password=[redacted:secret]; user=bob",
        "X-Amz-Security-Token=IQoJb3JpZ2luX2VjEA&X=1 | X-Amz-Security-Token=[redacted:secret]&X=1",
        "Bearer abcdef1234567890 | Bearer [redacted:token]",
        "Authorization: Bearer abc | Authorization: [redacted:authorization]",
        "{\"Authorization\":\"Basic dXNlcjpw\",\"a\":1} | {\"Authorization\":\"[redacted:authorization]\",\"a\":1}",
        "authorization=AWS4-HMAC-SHA256 Credential=x/y, Signature=ab12 | authorization=[redacted:authorization]",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln is mine | [redacted:token] is mine",
        "ghp_abcdefghijklmnopqrstuvwxyz0123456789 | [redacted:secret]",
        "-----BEGIN RSA PRIVATE KEY----- MIIE +/= -----END RSA PRIVATE KEY----- end | [redacted:private-key] end",
      })
  void replaces(String text, String expected) {
    assertThat(Redaction.STANDARD.apply(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:bedrock-agentcore:eu-west-1:123456789012:runtime/coach_companion-0ZUOP04U5z",
        "could not call arn:aws:iam::123456789012:role/canary",
        "session canary-5f0c7a54-9f0e-4c57-8d39-0d5f7a1c2b3e",
        "01716234-5678-4123-8123-123456789012",
        "request 0b1c9f53-6c1e-4f0a-9a65-7d9f2f1e8a11",
        "Root=1-68a843c7-4f6e8d2a1b3c5d7e9f0a2b4c;Parent=53995c3f42cd8ad8;Sampled=1",
        "expected at most 10,000 ms, got 26,066 ms",
        "expected at most 10000 ms, got 2606612 ms",
        "first token: 1,234.5 ms",
        "2026-08-22T10:15:03.250Z to 2026-08-22T08:05:09.123456789",
        "on 05.12.2024 10:30 and 05/12/2024 and 2024-12-05",
        "10 000 steps, 70 - 75 kg, 1800-2000 kcal, 2.5 mg",
        "192.168.178.1:8080 and 127.0.0.1",
        "agentcore@2.40.3 and @alice",
        "epoch 1787393711450, commit 3f786850e387550fdab836ed7e6dc881de23b001",
        "the bearer of good news, bearer tokens and responsibilities",
        "your password: no, the secret: be kind, one token: ok",
        "HTTP 424, status 200, 1048576 bytes, p90 8.7 s",
        "AKIA is how keys begin",
        "💪 Great! 1️⃣ walk 2️⃣ drink 3️⃣ sleep",
      })
  void leavesAlone(String text) {
    assertThat(Redaction.STANDARD.apply(text)).isEqualTo(text);
  }

  @Test
  void whatThePlanListsIsReplacedFirst() {
    Redaction redaction =
        new Redaction(List.of(Pattern.compile("(?i)patient \\d+"), Pattern.compile("(foo)bar")));

    assertThat(redaction.apply("Patient 4711 wrote to a@b.example, foobar"))
        .isEqualTo("[redacted:plan] wrote to [redacted:email], [redacted:plan]");
  }

  @Test
  void aPatternOfThePlanThatMatchesNothingOrTheMarksChangesNothing() {
    Redaction redaction =
        new Redaction(List.of(Pattern.compile("q*"), Pattern.compile("redacted|\\[")));

    assertThat(redaction.apply("mail a@b.example")).isEqualTo("mail [redacted:email]");
  }

  @Test
  void aPatternOfThePlanThatBacktracksForeverCostsTheTextAndNotTheRun() {
    Redaction redaction = new Redaction(List.of(Pattern.compile("(a+)+$")));

    assertThat(redaction.apply("a".repeat(5_000) + "!")).isEqualTo("[redacted:unreadable]");
  }

  @Test
  void aPatternOfThePlanThatOverflowsTheStackCostsTheTextAndNotTheRun() {
    Redaction redaction = new Redaction(List.of(Pattern.compile("(?:a|b)*c")));

    assertThatCode(() -> redaction.apply("ab".repeat(10_000))).doesNotThrowAnyException();
  }

  /// Texts that would make a careless expression quadratic.
  static List<String> hostile() {
    return java.util.stream.Stream.of(
            "a",
            "a.",
            "a@",
            "a@a.",
            "1 ",
            "+1 ",
            "0171 ",
            "555-",
            "eyJ",
            "eyJaaaa.",
            ".a",
            "-----",
            "-----BEGIN PRIVATE KEY-----",
            "Authorization: ",
            "bearer ",
            "secret=",
            "secret",
            "((",
            "[redacted:",
            "[redacted:email]",
            "AKIA",
            "=/+",
            "aA0",
            "phone ",
            "%40",
            "é",
            "💪",
            "\n",
            " ",
            "\"",
            "\\",
            "call me at ",
            "gh",
            "0",
            "00")
        .toList();
  }

  /// Looks at characters are the measure, not a clock.
  @ParameterizedTest
  @MethodSource("hostile")
  void noTextIsHostileToAnyStandardExpression(String piece) {
    String text = piece.repeat(20_000 / piece.length());

    for (Secret secret : Secret.values()) {
      for (String each : List.of(text, text + "x")) {
        Matcher matcher = secret.found().matcher(new BudgetedText(each, 100L * each.length()));
        assertThatCode(() -> matcher.results().count())
            .as(secret.name())
            .doesNotThrowAnyException();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NONE | plain text",
        "SIGN | a=b",
        "SIGN | a: b",
        "AT | a@b",
        "AT | a%40b",
        "DIGITS | 1 2 3 4 5 6 7",
        "LONG_WORD | abcdefghijklmn",
        "DASHES | a ----- b"
      })
  void aHintIsSeen(Hint hint, String text) {
    assertThat(Hint.in(text)).containsExactlyInAnyOrderElementsOf(EnumSet.of(Hint.NONE, hint));
  }

  @Test
  void shorterIsNoHint() {
    assertThat(Hint.in("1 2 3 4 5 6 abcdefghijklm ----")).containsExactly(Hint.NONE);
  }
}
