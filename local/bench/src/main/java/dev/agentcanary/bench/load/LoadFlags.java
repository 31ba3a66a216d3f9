package dev.agentcanary.bench.load;

import java.util.List;

/// The flags with which the launcher starts `canary load`.
final class LoadFlags {
  static final List<String> ALL =
      List.of(
          System.getProperty(
                  "flags",
                  "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xms64m -Xmn32m -Xmx1g")
              .split(" "));

  private LoadFlags() {}
}
