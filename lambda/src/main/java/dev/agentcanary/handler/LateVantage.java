package dev.agentcanary.handler;

import dev.agentcanary.agent.Vantage;
import dev.agentcanary.aws.AwsSettings;
import dev.agentcanary.plan.Target;
import java.util.function.Supplier;

/// Makes the place to look around from when somebody looks. A class and no lambda, because linking
/// a lambda loads the types that it speaks of.
record LateVantage(Target target, AwsSettings aws) implements Supplier<Vantage> {
  @Override
  public Vantage get() {
    return Wiring.vantage(target, aws);
  }
}
