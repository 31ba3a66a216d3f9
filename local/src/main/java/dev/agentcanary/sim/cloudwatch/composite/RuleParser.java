package dev.agentcanary.sim.cloudwatch.composite;

import dev.agentcanary.sim.cloudwatch.alarm.AlarmState;
import dev.agentcanary.sim.cloudwatch.composite.RuleWords.Word;
import dev.agentcanary.sim.cloudwatch.composite.RuleWords.WrongException;
import java.util.ArrayList;
import java.util.List;

/// Reads the text of an AlarmRule.
///
/// NOT binds closest, then AND, then OR; AWS does not publish it, and CDK always writes brackets.
public final class RuleParser {
  private static final int MOST_CHARACTERS = 10_240;
  private static final int MOST_CHILDREN = 100;

  private final RuleWords words;

  private RuleParser(RuleWords words) {
    this.words = words;
  }

  /// What came of reading.
  public sealed interface Reading {
    record Understood(AlarmRule rule) implements Reading {}

    /// @param reason why CloudWatch would refuse it, for a person
    record Wrong(String reason) implements Reading {}
  }

  /// Reads a rule.
  public static Reading parse(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return new Reading.Wrong("the rule has more than 10240 characters");
    }
    try {
      RuleParser parser = new RuleParser(RuleWords.of(text));
      AlarmRule rule = parser.or();
      parser.words.expectEnd();
      return rule.children().size() > MOST_CHILDREN
          ? new Reading.Wrong("the rule names more than 100 alarms")
          : new Reading.Understood(rule);
    } catch (WrongException e) {
      return new Reading.Wrong("the rule `%s`: %s".formatted(text, e.getMessage()));
    }
  }

  private AlarmRule or() throws WrongException {
    AlarmRule left = and();
    while (words.accept("OR")) {
      left = new AlarmRule.Or(left, and());
    }
    return left;
  }

  private AlarmRule and() throws WrongException {
    AlarmRule left = not();
    while (words.accept("AND")) {
      left = new AlarmRule.And(left, not());
    }
    return left;
  }

  private AlarmRule not() throws WrongException {
    return words.accept("NOT") ? new AlarmRule.Not(not()) : primary();
  }

  private AlarmRule primary() throws WrongException {
    if (words.accept("(")) {
      AlarmRule inner = or();
      words.expect(")");
      return inner;
    }
    Word word = words.next();
    return switch (word.text()) {
      case "TRUE" -> new AlarmRule.Constant(true);
      case "FALSE" -> new AlarmRule.Constant(false);
      case "AT_LEAST" -> atLeast();
      case "ALARM", "OK", "INSUFFICIENT_DATA" -> inState(AlarmState.valueOf(word.text()));
      default -> throw new WrongException("`%s` is no state".formatted(word.text()));
    };
  }

  private AlarmRule inState(AlarmState state) throws WrongException {
    words.expect("(");
    String alarm = name();
    words.expect(")");
    return new AlarmRule.InState(state, alarm);
  }

  private AlarmRule atLeast() throws WrongException {
    words.expect("(");
    String count = words.next().text();
    words.expect(",");
    boolean negated = words.accept("NOT");
    AlarmState state = state();
    words.expect(",");
    words.expect("(");
    List<String> alarms = new ArrayList<>();
    do {
      alarms.add(name());
    } while (words.accept(","));
    words.expect(")");
    words.expect(")");
    return new AlarmRule.AtLeast(needed(count, alarms.size()), state, negated, alarms);
  }

  private AlarmState state() throws WrongException {
    String text = words.next().text();
    for (AlarmState state : AlarmState.values()) {
      if (state.name().equals(text)) {
        return state;
      }
    }
    throw new WrongException("`%s` is no state".formatted(text));
  }

  private static int needed(String count, int alarms) throws WrongException {
    if (count.matches("\\d{1,3}%")) {
      int percent = Integer.parseInt(count.substring(0, count.length() - 1));
      if (percent >= 1 && percent <= 100) {
        return (percent * alarms + 99) / 100;
      }
    } else if (count.matches("\\d{1,3}")) {
      int needed = Integer.parseInt(count);
      if (needed >= 1 && needed <= alarms) {
        return needed;
      }
    }
    throw new WrongException("AT_LEAST of %d alarms cannot be `%s`".formatted(alarms, count));
  }

  private String name() throws WrongException {
    Word word = words.next();
    if (!word.isName()) {
      throw new WrongException("`%s` where an alarm must be".formatted(word.text()));
    }
    return AlarmNames.nameOf(word.text());
  }
}
