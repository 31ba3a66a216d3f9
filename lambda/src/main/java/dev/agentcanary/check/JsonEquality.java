package dev.agentcanary.check;

import dev.agentcanary.json.Json;
import java.util.List;
import java.util.Map;

/// Whether two JSON values are the same value: numbers by size, objects whatever the order of their
/// members.
final class JsonEquality {
  private JsonEquality() {}

  static boolean equal(Json one, Json other) {
    return switch (one) {
      case Json.Obj(var members) ->
          other instanceof Json.Obj(var others) && equalMembers(members, others);
      case Json.Arr(var items) ->
          other instanceof Json.Arr(var others) && equalItems(items, others);
      case Json.Num(var number) ->
          other instanceof Json.Num(var second) && number.compareTo(second) == 0;
      case Json.Str _, Json.Bool _, Json.Null _ -> one.equals(other);
    };
  }

  private static boolean equalMembers(Map<String, Json> ones, Map<String, Json> others) {
    if (!ones.keySet().equals(others.keySet())) {
      return false;
    }
    for (var member : ones.entrySet()) {
      if (!equal(member.getValue(), others.get(member.getKey()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean equalItems(List<Json> ones, List<Json> others) {
    if (ones.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < ones.size(); i++) {
      if (!equal(ones.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }
}
