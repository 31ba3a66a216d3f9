package dev.agentcanary.sim.agent.fault;

import dev.agentcanary.plan.form.Nearest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A fault and how often it hits, as a person asks for it: `KIND`, `KIND@PROBABILITY` or `KIND:N`
/// (the first N times).
public record FaultSpec(Fault fault, FaultLimit limit) {
  private static final Pattern FORM = Pattern.compile("([^@:]*)(?:@([^@:]*)|:([^@:]*))?");

  /// What came of reading one.
  public sealed interface Parsed {
    /// It is one.
    record Valid(FaultSpec spec) implements Parsed {}

    /// It is none.
    ///
    /// @param message for the person who wrote it: what is wrong and what to write instead
    record Mistake(String message) implements Parsed {}
  }

  /// Reads what a person wrote.
  public static Parsed parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return mistake(text, "write KIND, KIND@PROBABILITY or KIND:N");
    }
    var fault = FaultCatalog.of(form.group(1));
    if (fault.isEmpty()) {
      return mistake(text, "no such fault" + Nearest.hint(form.group(1), FaultCatalog.kinds()));
    }
    if (form.group(2) == null && form.group(3) == null) {
      return new Parsed.Valid(new FaultSpec(fault.get(), new FaultLimit.Always()));
    }
    if (fault.get() instanceof ListenFault) {
      return mistake(text, "this fault is there or not; write " + fault.get().kind());
    }
    return form.group(2) == null
        ? first(text, fault.get(), form.group(3))
        : chance(text, fault.get(), form.group(2));
  }

  private static Parsed first(String text, Fault fault, String count) {
    return count.matches("[1-9][0-9]{0,8}")
        ? new Parsed.Valid(new FaultSpec(fault, new FaultLimit.First(Integer.parseInt(count))))
        : mistake(text, "N is a whole number from 1, as in " + fault.kind() + ":3");
  }

  private static Parsed chance(String text, Fault fault, String probability) {
    return probability.matches("0?\\.[0-9]*[1-9][0-9]*|1(\\.0*)?")
        ? new Parsed.Valid(
            new FaultSpec(fault, new FaultLimit.Chance(Double.parseDouble(probability))))
        : mistake(text, "PROBABILITY is above 0 and at most 1, as in " + fault.kind() + "@0.2");
  }

  private static Parsed mistake(String text, String message) {
    return new Parsed.Mistake("fault " + text + ": " + message);
  }
}
