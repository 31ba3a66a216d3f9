package dev.agentcanary.load.report;

import dev.agentcanary.json.Json;
import dev.agentcanary.load.measure.Distribution;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The members of a JSON object that must be there, by type. Every getter throws [Unreadable],
/// which its only caller makes a value of.
///
/// @param path to this object, for messages; empty for the whole file
record JsonFields(Json.Obj json, String path) {
  /// Milliseconds that a [Duration] can be of, far beyond any test: about 300 years.
  private static final BigDecimal LONGEST = BigDecimal.valueOf(9_000_000_000_000L);

  /// Where it is wrong, and what.
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Unreadable(String message) {
      super(message, null, false, false);
    }
  }

  static JsonFields of(Json json) {
    if (json instanceof Json.Obj object) {
      return new JsonFields(object, "");
    }
    throw new Unreadable("not the result of a load test: no JSON object");
  }

  Unreadable problem(String name, String what) {
    return new Unreadable(at(name) + ": " + what);
  }

  Set<String> names() {
    return json.members().keySet();
  }

  JsonFields object(String name) {
    if (member(name) instanceof Json.Obj object) {
      return new JsonFields(object, at(name));
    }
    throw problem(name, "not an object");
  }

  List<JsonFields> objects(String name) {
    if (!(member(name) instanceof Json.Arr(List<Json> items))) {
      throw problem(name, "not an array");
    }
    List<JsonFields> objects = new ArrayList<>();
    for (Json item : items) {
      String place = name + "[" + objects.size() + "]";
      if (!(item instanceof Json.Obj object)) {
        throw problem(place, "not an object");
      }
      objects.add(new JsonFields(object, at(place)));
    }
    return objects;
  }

  String text(String name) {
    if (member(name) instanceof Json.Str(String value)) {
      return value;
    }
    throw problem(name, "not a string");
  }

  Instant instant(String name) {
    try {
      return Instant.parse(text(name));
    } catch (DateTimeException _) {
      throw problem(name, "not a time such as 2026-11-01T10:15:00Z");
    }
  }

  /// A whole number.
  long whole(String name) {
    try {
      return number(name).longValueExact();
    } catch (ArithmeticException _) {
      throw problem(name, "not a whole number of 64 bits");
    }
  }

  /// A whole number that is not negative.
  long count(String name) {
    long count = whole(name);
    if (count < 0) {
      throw problem(name, "negative");
    }
    return count;
  }

  /// Likewise, at most two billions.
  int small(String name) {
    long count = count(name);
    if (count > Integer.MAX_VALUE) {
      throw problem(name, "too large");
    }
    return (int) count;
  }

  double decimal(String name) {
    double value = number(name).doubleValue();
    if (!Double.isFinite(value)) {
      throw problem(name, "too large");
    }
    return value;
  }

  /// A time in milliseconds, to the nanosecond.
  Duration millis(String name) {
    BigDecimal millis = number(name);
    if (millis.signum() < 0 || millis.compareTo(LONGEST) > 0 || millis.scale() > 6) {
      throw problem(name, "not a time in milliseconds");
    }
    return Duration.ofNanos(millis.movePointRight(6).longValue());
  }

  Distribution distribution(String name) {
    return Distribution.decoded(text(name))
        .orElseThrow(() -> problem(name, "not an encoded HdrHistogram"));
  }

  private BigDecimal number(String name) {
    if (member(name) instanceof Json.Num(BigDecimal value)) {
      return value;
    }
    throw problem(name, "not a number");
  }

  private Json member(String name) {
    return json.get(name).orElseThrow(() -> problem(name, "missing"));
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
