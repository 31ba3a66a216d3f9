package dev.agentcanary.agent.reply;

import dev.agentcanary.agent.Shape;
import dev.agentcanary.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A dotted path to the text: `output.message.content[].text`, `choices[0].delta.content`, with or
/// without `$.` in front.
///
/// `[]` takes every item of an array, `[n]` one, counted from 0. What is selected counts if it is a
/// string, number or boolean, or if a message is detected in it; several are joined by a line feed.
/// Member names that hold a dot or a bracket cannot be written.
public final class Selector implements TextFinder {
  private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d{0,6})]");
  private static final Pattern FORM =
      Pattern.compile("(?:\\$\\.?)?(?:[^.\\[\\]$]+|\\[\\d{0,6}])(?:\\.[^.\\[\\]]+|\\[\\d{0,6}])*");

  /// One step down.
  private sealed interface Step {
    record Member(String name) implements Step {}

    record Item(int index) implements Step {}

    record Items() implements Step {}
  }

  private final List<Step> steps;
  private final Shape shape;

  private Selector(String text) {
    this.steps = steps(text);
    this.shape = new Shape("selector:" + text);
  }

  /// Whether `text` is a selector.
  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  /// The selector that `text` spells.
  ///
  /// @throws IllegalArgumentException if it is not valid
  static Selector of(String text) {
    if (!isValid(text)) {
      throw new IllegalArgumentException("not a selector: " + text);
    }
    return new Selector(text);
  }

  @Override
  public Optional<Found> find(Json json) {
    List<String> texts = new ArrayList<>();
    collect(json, 0, texts);
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Found(String.join("\n", texts), shape));
  }

  private void collect(Json json, int step, List<String> texts) {
    if (step == steps.size()) {
      text(json).ifPresent(texts::add);
      return;
    }
    switch (steps.get(step)) {
      case Step.Member(String name) when json instanceof Json.Obj object ->
          object.get(name).ifPresent(member -> collect(member, step + 1, texts));
      case Step.Item(int index) when json instanceof Json.Arr(List<Json> items) -> {
        if (index < items.size()) {
          collect(items.get(index), step + 1, texts);
        }
      }
      case Step.Items() when json instanceof Json.Arr(List<Json> items) -> {
        for (Json item : items) {
          collect(item, step + 1, texts);
        }
      }
      case Step.Member _, Step.Item _, Step.Items _ -> {}
    }
  }

  private static Optional<String> text(Json json) {
    return switch (json) {
      case Json.Num(BigDecimal value) -> Optional.of(value.toString());
      case Json.Bool(boolean value) -> Optional.of(Boolean.toString(value));
      case Json.Null() -> Optional.empty();
      case Json.Str _, Json.Obj _, Json.Arr _ -> new MessageFinder().find(json).map(Found::text);
    };
  }

  private static List<Step> steps(String text) {
    List<Step> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(text.startsWith("$") ? text.substring(1) : text);
    while (matcher.find()) {
      String name = matcher.group(1);
      String index = matcher.group(2);
      if (name != null) {
        steps.add(new Step.Member(name));
      } else {
        steps.add(index.isEmpty() ? new Step.Items() : new Step.Item(Integer.parseInt(index)));
      }
    }
    return steps;
  }
}
