package dev.agentcanary.sim.agent.ideal;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.parsing.dflt.RgxGenParseException;
import dev.agentcanary.check.AssertionSpec;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/// What an answer could have in it to please one assertion; judged later, so a guess is enough.
final class Fragments {
  private static final int FROM_A_PATTERN = 6;

  private Fragments() {}

  /// Alternatives, the likeliest first; none if the assertion asks for nothing to be there.
  static List<String> of(AssertionSpec assertion) {
    Json value = assertion.value().orElse(new Json.Null());
    return switch (assertion.type()) {
      case "contains", "icontains", "starts-with" -> texts(value);
      case "contains-any", "icontains-any" -> split(value);
      case "contains-all", "icontains-all" -> List.of(String.join(" ", split(value)));
      case "regex" -> value instanceof Json.Str(String pattern) ? matching(pattern) : List.of();
      case "equals" -> List.of(whole(value));
      case "is-json", "contains-json" -> List.of(JsonText.write(JsonExample.of(value)));
      case "is-refusal" -> List.of("I'm sorry, but I can't help with that.");
      default -> List.of();
    };
  }

  /// Whether the assertion leaves no room for anything but its fragment.
  static boolean isWhole(AssertionSpec assertion) {
    return assertion.type().equals("equals") || assertion.type().equals("is-json");
  }

  /// Whether its fragment has to come first.
  static boolean isStart(AssertionSpec assertion) {
    return assertion.type().equals("starts-with");
  }

  private static String whole(Json value) {
    return value instanceof Json.Str(String text) ? text : JsonText.write(value);
  }

  private static List<String> texts(Json value) {
    return switch (value) {
      case Json.Str(String text) -> List.of(text);
      case Json.Num(var number) -> List.of(number.toString());
      case Json.Arr(var items) -> items.stream().flatMap(item -> texts(item).stream()).toList();
      case Json.Obj _, Json.Bool _, Json.Null _ -> List.of();
    };
  }

  private static List<String> split(Json value) {
    if (!(value instanceof Json.Str(String text))) {
      return texts(value);
    }
    List<String> parts = new ArrayList<>();
    for (String part : text.split(",")) {
      parts.add(part.strip());
    }
    return parts;
  }

  /// The library knows most of Java's syntax; what it does not is tried as it stands.
  private static List<String> matching(String pattern) {
    List<String> texts = new ArrayList<>();
    try {
      RgxGen generator = RgxGen.parse(pattern);
      Random random = Random.from(new SplittableRandom(1));
      for (int i = 0; i < FROM_A_PATTERN; i++) {
        texts.add(generator.generate(random));
      }
    } catch (RgxGenParseException _) {
      texts.add(pattern);
    }
    return texts;
  }
}
