package dev.agentcanary.plan.form;

import java.util.regex.Pattern;

/// The ARN of one kind of resource.
///
/// Says which part of an ARN is wrong, since a person sees only that "it looks right".
public final class ArnForm implements Form<ArnForm.Arn> {
  private static final Pattern PARTITION = Pattern.compile("aws[a-z-]*");
  private static final Pattern REGION = Pattern.compile("[a-z]{2}(?:-[a-z]+)+-\\d");
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

  private final String service;
  private final Pattern resource;
  private final String written;

  /// An ARN's parts.
  ///
  /// @param text the whole ARN
  /// @param resource what follows the account
  public record Arn(String text, String region, String account, String resource) {}

  /// @param service e.g. `sns`
  /// @param resource what the part after the account must match
  /// @param written that part as a message explains it, e.g. `<topic>`
  public ArnForm(String service, Pattern resource, String written) {
    this.service = service;
    this.resource = resource;
    this.written = "`arn:aws:" + service + ":<region>:<account>:" + written + "`";
  }

  @Override
  public Formed<Arn> read(String text) {
    String[] parts = text.split(":", 6);
    String wrong = parts.length < 6 || !parts[0].equals("arn") ? "is not an ARN" : wrong(parts);
    return wrong.isEmpty()
        ? new Formed.Good<>(new Arn(text, parts[3], parts[4], parts[5]))
        : new Formed.Bad<>("is %s, which %s; write %s".formatted(Shown.of(text), wrong, written));
  }

  private String wrong(String[] parts) {
    if (!PARTITION.matcher(parts[1]).matches()) {
      return "has no partition such as `aws`";
    }
    if (!parts[2].equals(service)) {
      return "is an ARN of " + Shown.of(parts[2]) + ", not of `" + service + "`";
    }
    if (!REGION.matcher(parts[3]).matches()) {
      return parts[3].isEmpty() ? "has no region" : "has no region but " + Shown.of(parts[3]);
    }
    if (!ACCOUNT.matcher(parts[4]).matches()) {
      return parts[4].isEmpty() ? "has no account" : "has an account that is not 12 digits";
    }
    return resource.matcher(parts[5]).matches() ? "" : "ends in " + Shown.of(parts[5]);
  }
}
