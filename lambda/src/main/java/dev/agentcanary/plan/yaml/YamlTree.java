package dev.agentcanary.plan.yaml;

import dev.agentcanary.plan.PlanNode;
import dev.agentcanary.plan.Problem;
import dev.agentcanary.plan.form.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Grows a tree from the events of the YAML parser.
///
/// From events rather than from the library's own nodes, because those recurse without limit and
/// know no budget for aliases. Values are those of YAML's core schema, without tags.
final class YamlTree {
  private static final int DEEPEST = 50;
  private static final long MOST_ALIASED = 1_000_000;
  private static final String TEXT_TAG = "tag:yaml.org,2002:str";

  private final String file;
  private final Iterator<Event> events;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Anchor, Anchored> anchors = new HashMap<>();
  private Event next = new StreamStartEvent();
  private long weight;
  private long aliased;

  /// What came of a text: as much of the tree as could be read, and what is wrong with the rest.
  record Grown(Optional<PlanNode> root, List<Problem> problems) {}

  /// A node that aliases may repeat.
  ///
  /// @param weight characters, and ten for each node
  private record Anchored(PlanNode node, long weight) {}

  private YamlTree(String file, String text) {
    this.file = file;
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setCodePointLimit(text.length() + 1)
            // The parser fails on a character of two units that its buffer's end would part.
            .setBufferSize(text.length() + 2)
            .build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  static Grown of(String file, String text) {
    YamlTree tree = new YamlTree(file, text);
    try {
      return new Grown(tree.document(), tree.problems);
    } catch (YamlEngineException e) {
      return new Grown(Optional.empty(), YamlSyntax.problems(file, text, e));
    } catch (IllegalArgumentException _) {
      // The parser lets 8-digit escapes beyond the last character through to the JDK, which throws.
      tree.problem(tree.line(), "not YAML: an escape near here is no character; remove it");
      return new Grown(Optional.empty(), tree.problems);
    }
  }

  private Optional<PlanNode> document() {
    advance();
    advance();
    if (!(next instanceof DocumentStartEvent)) {
      problem(0, "is empty; begin with `canary: <name>`");
      return Optional.empty();
    }
    advance();
    PlanNode root = node(0);
    advance();
    advance();
    if (next instanceof DocumentStartEvent) {
      problem(line(), "a second document begins here; write each canary into a file of its own");
    }
    return Optional.of(root);
  }

  /// The node that begins with the current event, whose last event is then the current one.
  private PlanNode node(int depth) {
    int line = line();
    if (depth > DEEPEST) {
      // Ends the reading, as going through what is nested deeper takes the parser minutes.
      String problem = "nested more than %d levels deep".formatted(DEEPEST);
      throw new ParserException(problem, next.getStartMark());
    }
    long before = weight;
    weight += 10;
    Optional<Anchor> anchor =
        next instanceof NodeEvent event && !(event instanceof AliasEvent)
            ? event.getAnchor()
            : Optional.empty();
    anchor.ifPresent(anchors::remove);
    PlanNode node =
        switch (next) {
          case ScalarEvent scalar -> scalar(scalar, line);
          case SequenceStartEvent start -> tagged(start.getTag(), sequence(line, depth));
          case MappingStartEvent start -> tagged(start.getTag(), mapping(line, depth));
          case AliasEvent alias -> alias(alias, line);
          default -> throw new IllegalStateException("unexpected event " + next);
        };
    anchor.ifPresent(name -> anchors.put(name, new Anchored(node, weight - before)));
    return node;
  }

  private PlanNode sequence(int line, int depth) {
    List<PlanNode> items = new ArrayList<>();
    for (advance(); !(next instanceof SequenceEndEvent); advance()) {
      items.add(node(depth + 1));
    }
    return new PlanNode.Sequence(items, line);
  }

  private PlanNode mapping(int line, int depth) {
    List<PlanNode.Entry> entries = new ArrayList<>();
    for (advance(); !(next instanceof MappingEndEvent); advance()) {
      int at = line();
      PlanNode key = node(depth + 1);
      advance();
      PlanNode value = node(depth + 1);
      if (key instanceof PlanNode.Scalar(PlanNode.Kind kind, String name, _)
          && kind != PlanNode.Kind.UNKNOWN) {
        entries.add(new PlanNode.Entry(name, at, value));
      } else {
        problem(at, "a key must be a word; write `word: value`");
      }
    }
    return new PlanNode.Mapping(entries, line);
  }

  private PlanNode scalar(ScalarEvent scalar, int line) {
    String text = scalar.getValue();
    weight += text.length();
    Optional<String> tag = scalar.getTag();
    if (tag.isPresent()) {
      boolean isText = tag.get().equals(TEXT_TAG) || tag.get().equals("!");
      PlanNode node = new PlanNode.Scalar(PlanNode.Kind.TEXT, text, line);
      return isText ? node : tagged(tag, node);
    }
    return new PlanNode.Scalar(scalar.isPlain() ? kind(text) : PlanNode.Kind.TEXT, text, line);
  }

  /// By the core schema of YAML 1.2; octal and hexadecimal numbers stay text.
  private static PlanNode.Kind kind(String plain) {
    return switch (plain) {
      case "", "~", "null", "Null", "NULL" -> PlanNode.Kind.NULL;
      case "true", "True", "TRUE", "false", "False", "FALSE" -> PlanNode.Kind.BOOLEAN;
      default -> Numbers.of(plain).isPresent() ? PlanNode.Kind.NUMBER : PlanNode.Kind.TEXT;
    };
  }

  private PlanNode alias(AliasEvent alias, int line) {
    Anchored anchored = anchors.get(alias.getAlias());
    if (anchored == null) {
      problem(
          line,
          "`*%s` repeats nothing that stands before it; write `&%s` before the value to repeat"
              .formatted(alias.getAlias(), alias.getAlias()));
      return unknown(line);
    }
    if (aliased <= MOST_ALIASED) {
      aliased += anchored.weight();
      if (aliased > MOST_ALIASED) {
        problem(
            line,
            "aliases repeat more than %,d characters of this file; write fewer `*`"
                .formatted(MOST_ALIASED));
      }
    }
    if (aliased > MOST_ALIASED) {
      return unknown(line);
    }
    weight += anchored.weight();
    return anchored.node();
  }

  private PlanNode tagged(Optional<String> tag, PlanNode node) {
    if (tag.isEmpty() || tag.get().equals("!")) {
      return node;
    }
    problem(node.line(), "a tag (`!…`) is not used in canary files; remove it");
    return unknown(node.line());
  }

  private void advance() {
    next = events.next();
  }

  private int line() {
    return next.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  private void problem(int line, String message) {
    problems.add(new Problem(file, line, message));
  }

  private static PlanNode unknown(int line) {
    return new PlanNode.Scalar(PlanNode.Kind.UNKNOWN, "", line);
  }
}
