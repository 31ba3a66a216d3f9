package dev.agentcanary.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/// An estimate as a table of ASCII text, 88 columns wide.
public final class CostTable {
  private static final String ROW = "  %-42s %12s %-20s %9s\n";
  private static final String SUM = "  %-76s %9s\n";

  private final StringBuilder out = new StringBuilder();
  private boolean unverified;

  private CostTable() {}

  /// The table of one stack.
  public static String render(Cost cost) {
    CostTable table = new CostTable();
    table.head(cost);
    table.bill("The canary itself", cost.itself());
    table.sum("without the dashboard", cost.withoutDashboard());
    if (cost.canary().isPresent()) {
      table.bill("The agent's own work, sessions stopped", cost.agent());
      table.line("");
      table.sum("All together" + budget(cost), cost.total());
      table.instead(cost);
    }
    table.foot(cost.notes());
    return table.out.toString();
  }

  /// The sum of several stacks.
  public static String sum(List<Cost> costs) {
    BigDecimal total = costs.stream().map(Cost::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    CostTable table = new CostTable();
    table.sum("All " + costs.size() + " stacks together", total);
    return table.out.toString();
  }

  private void head(Cost cost) {
    line(
        "%s in %s, dollars a month (list prices of %s, read %s)"
            .formatted(cost.stack(), cost.region(), cost.pricesOf(), cost.pricesRead()));
    cost.month()
        .ifPresent(
            month ->
                line(
                    "%s runs of %s s, %s turns in %s sessions"
                        .formatted(
                            whole(month.runs()),
                            month.secondsARun().toPlainString(),
                            whole(month.turns()),
                            whole(month.sessions()))));
  }

  private void instead(Cost cost) {
    bill("Instead: the same watch by CloudWatch Synthetics", cost.synthetics());
    times(cost.synthetics().total(), cost.itself().total(), "the canary itself");
    bill("Instead: sessions left to their idle timeout", cost.leftRunning());
  }

  private void bill(String title, Cost.Bill bill) {
    line("");
    line(title);
    for (Cost.Line row : bill.lines()) {
      unverified |= !row.verified();
      out.append(
          ROW.formatted(
              row.what() + (row.verified() ? "" : " *"),
              amount(row.quantity()),
              row.unit(),
              row.dollars().toPlainString()));
    }
    sum("", bill.total());
  }

  private void times(BigDecimal one, BigDecimal other, String what) {
    if (other.signum() > 0) {
      BigDecimal times = one.divide(other, 1, RoundingMode.HALF_UP);
      line("  %s times %s".formatted(times.toPlainString(), what));
    }
  }

  private void foot(List<String> notes) {
    line("");
    if (unverified) {
      line("* a price that was not read at AWS itself, or the plan's own: docs/reference/cost.md");
    }
    notes.forEach(this::line);
  }

  private void sum(String what, BigDecimal dollars) {
    out.append(SUM.formatted(what, dollars.toPlainString()));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private static String budget(Cost cost) {
    return cost.budget()
        .map(
            budget ->
                ", "
                    + (cost.total().compareTo(budget) > 0 ? "ABOVE" : "within")
                    + " the budget of "
                    + budget.toPlainString())
        .orElse("");
  }

  private static String whole(BigDecimal number) {
    return String.format(Locale.ROOT, "%,d", number.setScale(0, RoundingMode.HALF_UP).longValue());
  }

  /// To three digits behind the point below a thousand, else whole.
  private static String amount(BigDecimal number) {
    return number.compareTo(BigDecimal.valueOf(1_000)) < 0 ? number.toPlainString() : whole(number);
  }
}
