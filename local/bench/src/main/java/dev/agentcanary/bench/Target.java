package dev.agentcanary.bench;

import java.io.PrintStream;
import java.util.List;

/// A figure the project wants, and whether this run reached it.
///
/// @param wanted and `got`: numbers with their units, for people
public record Target(String what, String wanted, String got, boolean met) {
  /// Writes them as a table.
  public static void print(List<Target> targets, PrintStream out) {
    Table table = new Table("target", "wanted", "got", "");
    for (Target target : targets) {
      table.add(target.what(), target.wanted(), target.got(), target.met() ? "met" : "NOT MET");
    }
    table.print(out);
  }
}
