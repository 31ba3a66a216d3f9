package dev.agentcanary.cli;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Map;

/// Where the command prints, and what that can show.
///
/// @param out for results
/// @param err for progress and mistakes
/// @param colours ANSI colours may be used
/// @param unicode characters beyond ASCII arrive whole; a Windows console's code page often cannot
/// @param live a line may be overwritten with a carriage return
/// @param width in columns
record Terminal(
    PrintStream out, PrintStream err, boolean colours, boolean unicode, boolean live, int width) {
  private static final int DEFAULT_WIDTH = 100;

  /// Of this process. Colours and live lines only on a terminal, and not with `NO_COLOR` set or
  /// `TERM=dumb`.
  static Terminal ofProcess(Map<String, String> environment) {
    Console console = System.console();
    boolean terminal = console != null && console.isTerminal();
    boolean capable = terminal && !"dumb".equals(environment.get("TERM"));
    return new Terminal(
        System.out,
        System.err,
        capable && !environment.containsKey("NO_COLOR"),
        carriesEverything(System.out.charset()),
        capable,
        width(environment.get("COLUMNS")));
  }

  private static boolean carriesEverything(Charset charset) {
    return charset.newEncoder().canEncode("✓😀");
  }

  private static int width(String columns) {
    return columns != null && columns.matches("[1-9][0-9]{1,3}")
        ? Integer.parseInt(columns)
        : DEFAULT_WIDTH;
  }
}
