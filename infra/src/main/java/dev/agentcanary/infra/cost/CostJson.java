package dev.agentcanary.infra.cost;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// An estimate as JSON, by `docs/reference/cost.md`.
final class CostJson {
  static final String TYPE = "agent-canary-cost";
  static final int VERSION = 1;

  private CostJson() {}

  /// One line, without a line end.
  static String write(CostEstimate estimate) {
    Map<String, Json> root = new LinkedHashMap<>();
    root.put("type", new Json.Str(TYPE));
    root.put("version", number(VERSION));
    root.put("stack", new Json.Str(estimate.stack()));
    root.put("canary", orNull(estimate.canary(), Json.Str::new));
    root.put("region", new Json.Str(estimate.region()));
    root.put("pricesOf", new Json.Str(estimate.prices().region()));
    root.put("pricesRead", new Json.Str(estimate.prices().read().toString()));
    root.put("currency", new Json.Str("USD"));
    root.put("month", orNull(estimate.work(), CostJson::work));
    root.put("itself", bill(estimate.itself()));
    root.put("itselfWithoutDashboard", new Json.Num(estimate.itselfWithoutDashboard()));
    root.put("agent", bill(estimate.agent()));
    root.put("total", new Json.Num(estimate.total()));
    root.put("budget", orNull(estimate.budget(), Json.Num::new));
    Map<String, Json> instead = new LinkedHashMap<>();
    instead.put("sessionsLeftRunning", bill(estimate.leftRunning()));
    instead.put("synthetics", bill(estimate.synthetics()));
    root.put("instead", new Json.Obj(instead));
    root.put("notes", list(estimate.notes(), Json.Str::new));
    return JsonText.write(new Json.Obj(root));
  }

  private static Json work(Workload work) {
    Map<String, Json> month = new LinkedHashMap<>();
    month.put("runs", tenths(work.runs()));
    month.put("sessions", tenths(work.sessions()));
    month.put("turns", tenths(work.turns()));
    month.put("secondsARun", tenths(work.runSeconds()));
    month.put("probesARun", tenths(work.probesARun()));
    return new Json.Obj(month);
  }

  private static Json bill(Bill bill) {
    Map<String, Json> json = new LinkedHashMap<>();
    json.put("lines", list(bill.lines(), CostJson::line));
    json.put("total", new Json.Num(bill.total()));
    return new Json.Obj(json);
  }

  private static Json line(CostLine line) {
    Map<String, Json> json = new LinkedHashMap<>();
    json.put("id", new Json.Str(line.id()));
    json.put("what", new Json.Str(line.what()));
    json.put("quantity", new Json.Num(line.quantity()));
    json.put("unit", new Json.Str(line.price().unit()));
    json.put("price", new Json.Num(line.price().dollars()));
    json.put("per", number(line.price().per()));
    json.put("verified", new Json.Bool(line.price().verified()));
    json.put("dollars", new Json.Num(line.dollars()));
    return new Json.Obj(json);
  }

  private static Json tenths(double value) {
    return new Json.Num(BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP));
  }

  private static Json number(int value) {
    return new Json.Num(BigDecimal.valueOf(value));
  }

  private static <T> Json orNull(Optional<T> value, Function<T, Json> json) {
    return value.map(json).orElseGet(Json.Null::new);
  }

  private static <T> Json list(List<T> items, Function<T, Json> json) {
    return new Json.Arr(items.stream().map(json).toList());
  }
}
