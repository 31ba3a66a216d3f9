package dev.agentcanary.report;

import java.util.regex.Pattern;

/// The kinds of text that never leave in a report, and how each is found. First come, first
/// redacted.
///
/// An expression costs time in proportion to the text: runs are possessive and start where no run
/// character stands before, everything else is bounded. Where an expression has a group, the group
/// is the secret and the rest its context.
enum Secret {
  PRIVATE_KEY(
      "private-key",
      Hint.DASHES,
      "-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]*+(?:-----END [A-Z ]{0,30}PRIVATE KEY-----)?"),

  /// The value of an `Authorization` header or member: to its quote, or to the end of the line.
  AUTHORIZATION(
      "authorization",
      Hint.SIGN,
      "(?i)authorization[\\\\\"']{0,4}+\\s{0,4}+[:=]\\s{0,4}+[\\\\\"']{0,4}+"
          + "((?<=[\"'])[^\"'\\\\\\r\\n]++|(?<![\"'])[^\\r\\n]++)"),

  /// `Bearer` and a token: one with a digit, or a long one, because bearers also bear other things.
  BEARER(
      "token",
      Hint.NONE,
      "(?i)(?<![a-z0-9])bearer\\s{1,4}+"
          + "((?=[a-z._~+/=-]*+\\d)[a-z0-9._~+/=-]{8,}+|[a-z0-9._~+/=-]{24,}+)"),

  JWT(
      "token",
      Hint.LONG_WORD,
      "(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{4,}+\\.[A-Za-z0-9_-]{4,}+(?:\\.[A-Za-z0-9_-]*+){0,4}+"),

  AWS_KEY_ID("aws-key", Hint.LONG_WORD, "(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}"),

  /// The form of an AWS secret access key: 40 of base64 with upper case, lower case and a digit.
  AWS_SECRET_KEY(
      "secret",
      Hint.LONG_WORD,
      "(?<![A-Za-z0-9/+=_.-])(?=[A-Za-z0-9/+]{0,39}[A-Z])(?=[A-Za-z0-9/+]{0,39}[a-z])"
          + "(?=[A-Za-z0-9/+]{0,39}\\d)[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=_-])"),

  PASSWORD(
      "secret",
      Hint.SIGN,
      "(?i)(?:password|passwd|passphrase|pwd)[\\\\\"']{0,4}+\\s{0,4}+[:=]\\s{0,4}+[\\\\\"']{0,4}+"
          + "([^\\s\"'\\\\,;&<>]{3,}+)"),

  /// The value of anything that calls itself a secret, a key or a token.
  NAMED(
      "secret",
      Hint.SIGN,
      "(?i)(?:secret|api[_-]?key|access[_-]?key|private[_-]?key|token|signature|credential)"
          + "[a-z0-9_-]{0,24}+[\\\\\"']{0,4}+\\s{0,4}+[:=]\\s{0,4}+[\\\\\"']{0,4}+"
          + "([^\\s\"'\\\\,;&<>]{8,}+)"),

  /// Keys of services that mark theirs.
  MARKED(
      "secret",
      Hint.LONG_WORD,
      "(?<![A-Za-z0-9_-])(?:gh[pousr]_[A-Za-z0-9]{30,}+|github_pat_[A-Za-z0-9_]{30,}+"
          + "|glpat-[A-Za-z0-9_-]{20,}+|sk-[A-Za-z0-9_-]{20,}+|xox[abeprs]-[A-Za-z0-9-]{10,}+"
          + "|AIza[A-Za-z0-9_-]{35})"),

  EMAIL(
      "email",
      Hint.AT,
      "(?<![\\p{L}\\p{N}._+-])[\\p{L}\\p{N}._+-]++(?:@|%40)"
          + "(?=[\\p{L}\\p{N}.-]*?\\.\\p{L}{2})[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}]"),

  /// `+49 171 2345678`, `0049…`.
  PHONE_INTERNATIONAL(
      "phone",
      Hint.DIGITS,
      "(?<![\\p{L}\\p{N}+.-])(?:\\+|00)[1-9](?:[ .()/\\u00A0\\u2010-\\u2012-]{0,3}\\d){7,14}+(?!\\d)"),

  /// `(555) 123-4567`: North American, with its separators.
  PHONE_AMERICAN(
      "phone",
      Hint.DIGITS,
      "(?<![\\p{L}\\p{N}+.-])(?:1[ .-])?(?:\\([2-9]\\d{2}\\) ?|[2-9]\\d{2}[ .-])\\d{3}[ .-]\\d{4}"
          + "(?![\\d-])"),

  /// `0171 2345678`, `01 23 45 67 89`: a leading zero and 9 to 13 digits in all; not a date.
  PHONE_NATIONAL(
      "phone",
      Hint.DIGITS,
      "(?<![\\p{L}\\p{N}+-])(?<!\\d[.,:/])(?!\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}(?!\\d))"
          + "(?=\\(?\\d(?:[ ./()\\u00A0-]{0,3}\\d){8,12}+(?!\\d))"
          + "(?:\\(0[1-9]\\d{0,4}\\)|0[1-9]\\d{0,4}(?!\\d)|0[1-9]\\d{7,10})"
          + "(?:[ ./\\u00A0-]{1,2}\\d{2,8}){0,5}+(?![\\p{L}\\p{N}])"),

  /// Seven digits or more after a word that announces them.
  PHONE_ANNOUNCED(
      "phone",
      Hint.DIGITS,
      "(?i)(?:phone|mobile|whatsapp|telefon|\\b(?:tel|cell|call|fax|sms|text)\\b)"
          + "(?:[\\s.:=#(]|me|us|at|on|is|under|number|no\\.){0,10}+"
          + "(\\d(?:[ .()/\\u00A0-]{0,2}\\d){6,14}+)(?![\\p{L}\\p{N}])");

  private final String id;
  private final Hint hint;
  private final Pattern found;

  Secret(String id, Hint hint, String found) {
    this.id = id;
    this.hint = hint;
    this.found = Pattern.compile(found);
  }

  /// Stands in the mark; kinds that a reader need not tell apart share one.
  String id() {
    return id;
  }

  /// Without it, there is nothing to find.
  Hint hint() {
    return hint;
  }

  Pattern found() {
    return found;
  }
}
