package dev.agentcanary.plan;

import dev.agentcanary.plan.form.ArnForm;
import dev.agentcanary.plan.form.Formed;
import dev.agentcanary.plan.form.Nearest;
import dev.agentcanary.plan.form.Shown;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads `notify`: addresses of people, web hooks and SNS topics.
record NotifyReader(Regions regions) {
  private static final ArnForm TOPIC =
      new ArnForm("sns", Pattern.compile("[A-Za-z0-9_-]{1,256}"), "<topic>");
  private static final Pattern MAIL = Pattern.compile("[^\\s@:,;<>]{1,64}@[^\\s@:,;<>]{1,255}");
  private static final int MOST = 20;

  Notify read(Fields notify) {
    return new Notify(addresses(notify, "page"), addresses(notify, "ticket"), wrong(notify));
  }

  private static Urgency wrong(Fields notify) {
    Optional<String> written = notify.text("wrong");
    if (written.isEmpty() || written.get().equals("page")) {
      return Urgency.PAGE;
    }
    if (!written.get().equals("ticket")) {
      notify.problem(
          "wrong",
          "`wrong` is %s%s"
              .formatted(
                  Shown.of(written.get()), Nearest.hint(written.get(), List.of("page", "ticket"))));
    }
    return Urgency.TICKET;
  }

  private List<String> addresses(Fields notify, String key) {
    List<PlanNode> items = notify.list(key);
    if (items.size() > MOST) {
      notify.problem(
          key,
          "`%s` has %d addresses; write at most %d, or one topic for all"
              .formatted(key, items.size(), MOST));
    }
    List<String> addresses = new ArrayList<>();
    for (PlanNode item : items) {
      String what = "an address of `" + key + "`";
      notify.formed(what, item, text -> address(text, item.line())).ifPresent(addresses::add);
    }
    return addresses;
  }

  private Formed<String> address(String text, int line) {
    if (text.startsWith("arn:")) {
      return switch (TOPIC.read(text)) {
        case Formed.Bad<ArnForm.Arn>(String message) -> new Formed.Bad<>(message);
        case Formed.Good<ArnForm.Arn>(ArnForm.Arn arn) -> {
          // An alarm can only publish to a topic of its own region.
          regions.check(line, "topic " + Shown.of(arn.resource()), arn.region());
          yield new Formed.Good<>(text);
        }
      };
    }
    if (MAIL.matcher(text).matches()) {
      return new Formed.Bad<>("is %s; write `mailto:%s`".formatted(Shown.of(text), text));
    }
    boolean good =
        text.startsWith("mailto:")
            ? MAIL.matcher(text.substring("mailto:".length())).matches()
            : isHttps(text);
    return good
        ? new Formed.Good<>(text)
        : new Formed.Bad<>(
            "is %s; write `mailto:name@example.com`, `https://…` or `arn:aws:sns:…`"
                .formatted(Shown.of(text)));
  }

  private static boolean isHttps(String text) {
    try {
      URI url = new URI(text);
      return "https".equals(url.getScheme()) && url.getHost() != null;
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
