package dev.agentcanary.cli;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.agent.Chunk;
import dev.agentcanary.agent.Exchange;
import dev.agentcanary.agent.SessionId;
import dev.agentcanary.agent.Stop;
import dev.agentcanary.agent.Timings;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// Prints all that was seen of one exchange.
record ExchangeView(Terminal terminal, boolean raw) {
  private static final int MOST_CHUNKS = 40;
  private static final int BAR = 40;

  void print(SessionId session, Answer answer, Stop stop) {
    Exchange exchange = answer.exchange();
    PrintStream out = terminal.out();
    out.println("session   " + session + ", " + stopped(stop));
    headers(exchange);
    chunks(exchange);
    timings(exchange.timings());
    if (raw) {
      out.println();
      out.println("--- body, " + exchange.bytes() + " bytes ---");
      out.println(exchange.head());
      out.println("--- end of body ---");
    }
    out.println();
    verdict(answer);
  }

  private void headers(Exchange exchange) {
    terminal
        .out()
        .println(
            "status    "
                + (exchange.status().isPresent() ? exchange.status().getAsInt() : "none came"));
    new TreeMap<>(exchange.headers())
        .forEach((name, value) -> terminal.out().println("  " + name + ": " + value));
  }

  private void chunks(Exchange exchange) {
    List<Chunk> chunks = exchange.chunks();
    terminal
        .out()
        .println("body      " + exchange.bytes() + " bytes in " + exchange.reads() + " chunks");
    long most = chunks.stream().mapToLong(Chunk::bytes).max().orElse(1);
    for (Chunk chunk : chunks.subList(0, Math.min(MOST_CHUNKS, chunks.size()))) {
      String bar = "#".repeat((int) Math.max(1, chunk.bytes() * BAR / most));
      terminal.out().printf(Locale.ROOT, "  %8s ms %7d  %s%n", ms(chunk.at()), chunk.bytes(), bar);
    }
    if (exchange.reads() > MOST_CHUNKS) {
      terminal.out().println("  and " + (exchange.reads() - MOST_CHUNKS) + " more");
    }
  }

  private void timings(Timings timings) {
    terminal
        .out()
        .println(
            "times     headers "
                + timings.toHeaders().map(ExchangeView::ms).orElse("-")
                + " ms, first token "
                + timings.toFirstToken().map(ExchangeView::ms).orElse("-")
                + " ms, largest gap "
                + ms(timings.largestGap())
                + " ms, total "
                + ms(timings.total())
                + " ms");
  }

  private void verdict(Answer answer) {
    PrintStream out = terminal.out();
    switch (answer) {
      case Answer.Answered(var reply, _) -> {
        out.println(
            "shape     " + reply.shape() + (reply.cut() ? ", cut at the plan's limit" : ""));
        out.println("text");
        reply.text().lines().forEach(line -> out.println("  " + line));
      }
      case Answer.Empty _ -> out.println("EMPTY     a reply without text");
      case Answer.AgentError(var type, var message, _) -> failed("AGENT ERROR", type, message);
      case Answer.StartupFailed(var message, _) -> failed("STARTUP FAILED", "", message);
      case Answer.Throttled(var type, var message, _) -> failed("THROTTLED", type, message);
      case Answer.Refused(_, var type, var message, _) -> failed("REFUSED", type, message);
      case Answer.Broken(var type, var message, _) -> failed("BROKEN", type, message);
      case Answer.TimedOut(var message, _) -> failed("TIMED OUT", "", message);
      case Answer.Abandoned(_, var message, _) -> failed("ABANDONED", "", message);
    }
  }

  private void failed(String kind, String type, String message) {
    terminal.out().println(kind + "  " + (type.isEmpty() ? "" : type + ": ") + message);
  }

  private static String stopped(Stop stop) {
    return switch (stop) {
      case Stop.Stopped _ -> "stopped";
      case Stop.NotNeeded _ -> "needs no stopping";
      case Stop.Leaked(var reason) -> "NOT STOPPED: " + reason;
    };
  }

  private static String ms(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toNanos() / 1e6);
  }
}
