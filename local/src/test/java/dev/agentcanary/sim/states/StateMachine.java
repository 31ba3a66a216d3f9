package dev.agentcanary.sim.states;

import dev.agentcanary.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/// Runs a definition in the Amazon States Language with functions of this process: the states and
/// fields that load tests use, in real threads. A state of another type, or another kind of map, is
/// an error.
public final class StateMachine {
  /// Invokes a function.
  public interface Task {
    Json invoke(String function, Json payload);
  }

  private final Task task;
  private final IntConsumer pause;

  /// @param task may throw [StatesError]
  /// @param pause waits so many seconds of the machine's time
  StateMachine(Task task, IntConsumer pause) {
    this.task = task;
    this.pause = pause;
  }

  /// From `StartAt` to the end.
  Json run(Json.Obj machine, Json input) {
    return run(machine, input, new Json.Obj(Map.of()));
  }

  private Json run(Json.Obj machine, Json input, Json context) {
    Json.Obj states = object(machine, "States");
    String name = text(machine, "StartAt");
    Json value = input;
    while (true) {
      Json.Obj state = object(states, name);
      Step step = caught(state, value, context);
      value = step.output();
      if (step.next().isEmpty()) {
        return value;
      }
      name = step.next().get();
    }
  }

  /// @param next nothing at the end
  private record Step(Json output, Optional<String> next) {}

  private Step caught(Json.Obj state, Json input, Json context) {
    try {
      return new Step(output(state, input, context), next(state, input));
    } catch (StatesError e) {
      for (Json each : list(state, "Catch")) {
        Json.Obj catcher = (Json.Obj) each;
        if (matches(catcher, e)) {
          Json what =
              new Json.Obj(
                  Map.of("Error", new Json.Str(e.error()), "Cause", new Json.Str(e.getMessage())));
          Json to = catcher.get("ResultPath").orElse(new Json.Str("$"));
          return new Step(Paths.put(to, input, what), Optional.of(text(catcher, "Next")));
        }
      }
      throw e;
    }
  }

  private Json output(Json.Obj state, Json input, Json context) {
    return switch (text(state, "Type")) {
      case "Task" -> selected(state, input, context, retried(state, input, context));
      case "Map" -> selected(state, input, context, mapped(state, input));
      case "Parallel" -> selected(state, input, context, parallel(state, input, context));
      case "Wait" -> {
        pause.accept(((Json.Num) state.get("Seconds").orElseThrow()).value().intValueExact());
        yield input;
      }
      case "Choice", "Succeed" -> input;
      default -> throw new IllegalArgumentException("no such state here: " + state);
    };
  }

  private Json selected(Json.Obj state, Json input, Json context, Json result) {
    Json chosen =
        state
            .get("ResultSelector")
            .map(selector -> new Paths(context).fill(selector, result))
            .orElse(result);
    return Paths.put(state.get("ResultPath").orElse(new Json.Str("$")), input, chosen);
  }

  private Json retried(Json.Obj state, Json input, Json context) {
    for (int tries = 0; ; tries++) {
      try {
        Json.Obj parameters =
            (Json.Obj) new Paths(context).fill(object(state, "Parameters"), input);
        Json payload = parameters.get("Payload").orElseThrow();
        return new Json.Obj(
            Map.of("Payload", task.invoke(text(parameters, "FunctionName"), payload)));
      } catch (StatesError e) {
        if (!again(state, e, tries)) {
          throw e;
        }
      }
    }
  }

  private boolean again(Json.Obj state, StatesError error, int tries) {
    for (Json each : list(state, "Retry")) {
      Json.Obj retrier = (Json.Obj) each;
      if (matches(retrier, error)) {
        int most = ((Json.Num) retrier.get("MaxAttempts").orElseThrow()).value().intValueExact();
        return tries < most;
      }
    }
    return false;
  }

  /// Every failure of an item is tolerated, as `ToleratedFailurePercentage` of 100 says.
  private Json mapped(Json.Obj state, Json input) {
    if (!text(object(object(state, "ItemProcessor"), "ProcessorConfig"), "Mode")
            .equals("DISTRIBUTED")
        || !state.get("ToleratedFailurePercentage").equals(Optional.of(num(100)))) {
      throw new IllegalArgumentException("another map than is known here: " + state);
    }
    Json.Arr items = (Json.Arr) new Paths(input).read(text(state, "ItemsPath"), input);
    List<UnaryOperator<Json>> work = new ArrayList<>();
    for (int i = 0; i < items.items().size(); i++) {
      Json context = context(i, items.items().get(i));
      Json item = new Paths(context).fill(object(state, "ItemSelector"), input);
      work.add(_ -> tolerated(object(state, "ItemProcessor"), item, context));
    }
    return sideBySide(work, input);
  }

  private Json tolerated(Json.Obj processor, Json item, Json context) {
    try {
      return run(processor, item, context);
    } catch (StatesError e) {
      return new Json.Obj(Map.of("Error", new Json.Str(e.error())));
    }
  }

  private static Json context(int index, Json value) {
    Json item = new Json.Obj(Map.of("Index", num(index), "Value", value));
    return new Json.Obj(Map.of("Map", new Json.Obj(Map.of("Item", item))));
  }

  private Json parallel(Json.Obj state, Json input, Json context) {
    List<UnaryOperator<Json>> work = new ArrayList<>();
    for (Json branch : list(state, "Branches")) {
      work.add(in -> run((Json.Obj) branch, in, context));
    }
    return sideBySide(work, input);
  }

  private static Json sideBySide(List<UnaryOperator<Json>> work, Json input) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Json>> results = new ArrayList<>();
      work.forEach(each -> results.add(threads.submit(() -> each.apply(input))));
      List<Json> values = new ArrayList<>();
      for (Future<Json> result : results) {
        values.add(result.get());
      }
      return new Json.Arr(values);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StatesError error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<String> next(Json.Obj state, Json input) {
    if (text(state, "Type").equals("Choice")) {
      for (Json each : list(state, "Choices")) {
        Json.Obj rule = (Json.Obj) each;
        Json seen = new Paths(input).read(text(rule, "Variable"), input);
        if (Optional.of(seen).equals(rule.get("BooleanEquals"))) {
          return Optional.of(text(rule, "Next"));
        }
      }
      return Optional.of(text(state, "Default"));
    }
    return state.get("Next").map(next -> ((Json.Str) next).value());
  }

  private static boolean matches(Json.Obj rule, StatesError error) {
    return list(rule, "ErrorEquals").stream()
        .map(name -> ((Json.Str) name).value())
        .anyMatch(name -> name.equals("States.ALL") || name.equals(error.error()));
  }

  private static Json.Obj object(Json.Obj of, String name) {
    return (Json.Obj) of.get(name).orElseThrow(() -> new IllegalArgumentException(name));
  }

  private static String text(Json.Obj of, String name) {
    return ((Json.Str) of.get(name).orElseThrow(() -> new IllegalArgumentException(name))).value();
  }

  private static List<Json> list(Json.Obj of, String name) {
    return of.get(name).map(list -> ((Json.Arr) list).items()).orElse(List.of());
  }

  private static Json num(int value) {
    return new Json.Num(BigDecimal.valueOf(value));
  }
}
