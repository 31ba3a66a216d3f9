package dev.agentcanary.plan.form;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A time zone by its name in the IANA database, `Europe/Dublin`.
public final class ZoneForm implements Form<ZoneId> {
  @Override
  public Formed<ZoneId> read(String text) {
    Set<String> known = ZoneId.getAvailableZoneIds();
    return known.contains(text)
        ? new Formed.Good<>(ZoneId.of(text))
        : new Formed.Bad<>(
            "is %s, which is no time zone%s".formatted(Shown.of(text), nearest(text, known)));
  }

  private static String nearest(String text, Set<String> known) {
    List<String> sorted = new ArrayList<>(known);
    sorted.sort(String::compareTo);
    return Nearest.of(text, sorted)
        .map(nearest -> ", did you mean `" + nearest + "`?")
        .orElse("; write e.g. `Europe/Dublin`");
  }
}
