package dev.agentcanary.infra.dashboard;

import dev.agentcanary.infra.dashboard.layout.Body;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.util.List;

/// A body as CloudWatch would read it: from its text.
record BodyView(Json.Obj root) {
  /// A widget as it is placed.
  record Tile(Json.Obj json) {
    int number(String name) {
      return ((Json.Num) json.members().get(name)).value().intValueExact();
    }

    String type() {
      return ((Json.Str) json.members().get("type")).value();
    }

    Json.Obj properties() {
      return (Json.Obj) json.members().get("properties");
    }

    String text(String property) {
      return ((Json.Str) properties().members().get(property)).value();
    }
  }

  static BodyView of(Body body) {
    return switch (JsonText.parse(body.text())) {
      case JsonText.Parsed.Value(Json.Obj root) -> new BodyView(root);
      default -> throw new AssertionError("not an object");
    };
  }

  List<Tile> tiles() {
    return ((Json.Arr) root.members().get("widgets"))
        .items().stream().map(widget -> new Tile((Json.Obj) widget)).toList();
  }

  List<Tile> tiles(String type) {
    return tiles().stream().filter(tile -> tile.type().equals(type)).toList();
  }
}
