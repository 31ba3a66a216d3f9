package dev.agentcanary.plan.form;

import java.util.Optional;

/// How long CloudWatch Logs keeps a log, `30d`, as a number of days; only some are offered.
///
/// The values: `PutRetentionPolicy` in the API reference of CloudWatch Logs.
public final class RetentionForm implements Form<Integer> {
  private static final int[] OFFERED = {
    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922,
    3288, 3653
  };
  private static final int LONGEST = 1_000_000;

  @Override
  public Formed<Integer> read(String text) {
    boolean days = text.endsWith("d");
    String number = days ? text.substring(0, text.length() - 1) : text;
    Optional<Integer> written = Numbers.whole(number, 0, LONGEST);
    if (written.isEmpty()) {
      return new Formed.Bad<>(
          "is %s, which is not a number of days; write e.g. `30d`".formatted(Shown.of(text)));
    }
    int nearest = nearest(written.get());
    if (!days) {
      return new Formed.Bad<>(
          "is %s, which has no unit; write `%dd`".formatted(Shown.of(text), nearest));
    }
    return nearest == written.get()
        ? new Formed.Good<>(nearest)
        : new Formed.Bad<>(
            "is %s, which CloudWatch Logs does not offer; the nearest is `%dd`"
                .formatted(Shown.of(text), nearest));
  }

  private static int nearest(int days) {
    int nearest = OFFERED[0];
    for (int offered : OFFERED) {
      if (Math.abs(offered - days) < Math.abs(nearest - days)) {
        nearest = offered;
      }
    }
    return nearest;
  }
}
