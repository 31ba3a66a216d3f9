package dev.agentcanary.infra.cost;

import dev.agentcanary.metrics.MetricCatalog;
import dev.agentcanary.metrics.MetricDefinition.Occasion;
import dev.agentcanary.plan.CanaryPlan;
import dev.agentcanary.plan.Where;
import java.util.ArrayList;
import java.util.List;

/// What the canary itself costs: all that its stack deploys and its runs use.
final class CanaryBill {
  /// The dashboard's line, which people decide on by itself.
  static final String DASHBOARD = "dashboard";

  /// Alarms that tell somebody, in a month. A guess; a hundred times as many still cost cents.
  static final int NOTIFICATIONS = 30;

  private static final double BYTES_A_GB = 1e9;
  private static final double DAYS_A_MONTH = Cadence.MONTH.toHours() / 24.0;

  private final Prices prices;
  private final List<CostLine> lines = new ArrayList<>();

  private CanaryBill(Prices prices) {
    this.prices = prices;
  }

  static Bill of(CanaryPlan plan, Inventory template, Workload work, Prices prices) {
    CanaryBill bill = new CanaryBill(prices);
    bill.watching(metrics(plan), template);
    bill.running(plan, template, work);
    bill.telling(template);
    return new Bill(bill.lines);
  }

  /// What the stack that only shows other canaries' metrics costs.
  static Bill shared(Inventory template, Prices prices) {
    CanaryBill bill = new CanaryBill(prices);
    bill.watching(0, template);
    return new Bill(bill.lines);
  }

  /// Each has one dimension with one value, so it is one metric. It is billed for the hours in
  /// which it is written: one that is written in trouble only is nothing in a month without any.
  private static int metrics(CanaryPlan plan) {
    boolean warm = plan.probes().stream().anyMatch(probe -> probe.turns().size() > 1);
    long steady =
        MetricCatalog.of(plan).stream()
            .filter(metric -> metric.occasion() != Occasion.TROUBLE)
            .filter(metric -> warm || metric != MetricCatalog.WARM_TURN)
            .count();
    return Math.toIntExact(steady);
  }

  private void watching(int metrics, Inventory template) {
    add("metrics", "CloudWatch, custom metrics", metrics + template.metricFilters(), Charge.METRIC);
    add("alarms", "CloudWatch, alarms", template.alarmMetrics(), Charge.ALARM);
    if (template.fastAlarmMetrics() > 0) {
      add(
          "alarms-fast",
          "CloudWatch, alarms below a minute",
          template.fastAlarmMetrics(),
          Charge.ALARM_FAST);
    }
    add(
        "alarms-composite",
        "CloudWatch, composite alarms",
        template.compositeAlarms(),
        Charge.ALARM_COMPOSITE);
    add(DASHBOARD, "CloudWatch, dashboard", template.dashboards(), Charge.DASHBOARD);
  }

  private void running(CanaryPlan plan, Inventory template, Workload work) {
    if (template.function().isEmpty()) {
      return;
    }
    Inventory.Function function = template.function().get();
    double runs = template.schedules() == 0 ? 0 : work.runs();
    add(
        "lambda-compute",
        "Lambda, compute",
        runs * work.runSeconds() * function.memoryMegabytes() / 1024,
        function.arm() ? Charge.LAMBDA_COMPUTE : Charge.LAMBDA_COMPUTE_X86);
    add("lambda-requests", "Lambda, requests", runs, Charge.LAMBDA_REQUESTS);
    double gigabytes = runs * LogVolume.bytes(plan, work.probesARun()) / BYTES_A_GB;
    add("logs-ingested", "CloudWatch Logs, written", gigabytes, Charge.LOGS_INGESTED);
    add(
        "logs-stored",
        "CloudWatch Logs, kept",
        gigabytes * template.logRetentionDays() / DAYS_A_MONTH,
        Charge.LOGS_STORED);
    add("scheduler", "EventBridge Scheduler", runs, Charge.SCHEDULER);
    add("traces", "X-Ray, traces", function.traced() ? runs : 0, Charge.XRAY_TRACES);
    if (plan.agent().where() instanceof Where.BearerRuntime) {
      add("secret", "Secrets Manager, at most one read a run", runs, Charge.SECRET_REQUESTS);
    }
  }

  private void telling(Inventory template) {
    int told = NOTIFICATIONS * (template.mails() + template.hooks());
    add("keys", "KMS, keys", template.keys(), Charge.KMS_KEY);
    add("key-requests", "KMS, requests", template.keys() == 0 ? 0 : told, Charge.KMS_REQUESTS);
    add("topics", "SNS, messages", told == 0 ? 0 : NOTIFICATIONS, Charge.SNS_PUBLISHES);
    add("mails", "SNS, mails", NOTIFICATIONS * template.mails(), Charge.SNS_MAILS);
    add("hooks", "SNS, web hooks", NOTIFICATIONS * template.hooks(), Charge.SNS_HOOKS);
    add("queue", "SQS, events that could not be delivered", 0, Charge.SQS_REQUESTS);
  }

  private void add(String id, String what, double quantity, Charge charge) {
    lines.add(CostLine.of(id, what, quantity, prices.of(charge)));
  }
}
