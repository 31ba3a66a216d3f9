package dev.agentcanary.plan;

import dev.agentcanary.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The canary file as a tree in which every node knows its line: what YAML and JSON have in common.
public sealed interface PlanNode {
  /// Where the node begins, from 1; 0 if it is not known.
  int line();

  /// The node as JSON, lines dropped; the first of equal keys.
  Json json();

  /// Keys and values in the file's order. Keys may repeat here; the reader reports that.
  record Mapping(List<Entry> entries, int line) implements PlanNode {
    public Mapping {
      entries = List.copyOf(entries);
    }

    @Override
    public Json json() {
      Map<String, Json> members = new LinkedHashMap<>();
      for (Entry entry : entries) {
        members.putIfAbsent(entry.key(), entry.value().json());
      }
      return new Json.Obj(members);
    }
  }

  /// One key of a [Mapping].
  ///
  /// @param line of the key
  record Entry(String key, int line, PlanNode value) {}

  /// Items in the file's order.
  record Sequence(List<PlanNode> items, int line) implements PlanNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public Json json() {
      List<Json> values = new ArrayList<>();
      for (PlanNode item : items) {
        values.add(item.json());
      }
      return new Json.Arr(values);
    }
  }

  /// A single value.
  ///
  /// @param text as written, without quotes; of a [Kind#NUMBER] what [BigDecimal] reads
  record Scalar(Kind kind, String text, int line) implements PlanNode {
    @Override
    public Json json() {
      return switch (kind) {
        case TEXT, UNKNOWN -> new Json.Str(text);
        case NUMBER -> new Json.Num(new BigDecimal(text));
        case BOOLEAN -> new Json.Bool(Boolean.parseBoolean(text));
        case NULL -> new Json.Null();
      };
    }
  }

  /// What a [Scalar] is.
  enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN,
    NULL,
    /// A value that could not be had, which is already reported: no further problem is made of it.
    UNKNOWN
  }
}
