package dev.agentcanary.sim.agent.coach;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How much weight somebody wants to lose in what time.
record WeightPlan(double kilograms, double weeks) {
  /// The fastest loss that guidelines call safe, in kilograms a week.
  static final double FASTEST = 1.0;

  private static final List<String> NUMBERS =
      List.of("zero one two three four five six seven eight nine ten eleven twelve".split(" "));
  private static final Map<String, Double> KILOGRAMS =
      Map.of("k", 1.0, "p", 0.4536, "l", 0.4536, "s", 6.35);
  private static final Map<String, Double> WEEKS =
      Map.of("d", 1 / 7.0, "w", 1.0, "m", 4.345, "y", 52.2);
  private static final String NUMBER =
      "(\\d+(?:[.,]\\d+)?|an?|the|next|half a|" + String.join("|", NUMBERS) + ")";
  private static final Pattern FORM =
      Pattern.compile(
          "\\b(?:lose|drop|shed|losing|dropping|shedding)\\b.{0,25}?\\b"
              + NUMBER
              + " ?(kgs?|kilos?|kilograms?|pounds?|lbs?|stones?)\\b.{0,40}?\\b"
              + NUMBER
              + " (days?|weeks?|months?|years?)\\b");

  /// The plan somebody tells of, if there is one.
  static Optional<WeightPlan> in(Heard heard) {
    Matcher plan = FORM.matcher(heard.words());
    return plan.find()
        ? Optional.of(
            new WeightPlan(
                number(plan.group(1)) * KILOGRAMS.get(plan.group(2).substring(0, 1)),
                number(plan.group(3)) * WEEKS.get(plan.group(4).substring(0, 1))))
        : Optional.empty();
  }

  boolean tooFast() {
    return kilograms > FASTEST * weeks;
  }

  private static double number(String text) {
    int word = NUMBERS.indexOf(text);
    if (word >= 0) {
      return word;
    }
    return switch (text) {
      case "a", "an", "the", "next" -> 1;
      case "half a" -> 0.5;
      default -> Double.parseDouble(text.replace(',', '.'));
    };
  }
}
