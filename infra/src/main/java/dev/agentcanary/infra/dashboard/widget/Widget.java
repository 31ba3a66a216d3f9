package dev.agentcanary.infra.dashboard.widget;

import dev.agentcanary.json.Json;

/// One tile of a dashboard, wherever it is placed.
public sealed interface Widget permits AlarmWidget, LogWidget, MetricWidget, TextWidget {
  /// What a person reads above it; unique in its dashboard.
  String title();

  /// CloudWatch's word for the kind: `metric`, `log`, `alarm`, `text`.
  String type();

  /// CloudWatch's properties of that kind.
  Json properties();
}
