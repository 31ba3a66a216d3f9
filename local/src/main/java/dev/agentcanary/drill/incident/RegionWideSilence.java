package dev.agentcanary.drill.incident;

import dev.agentcanary.drill.Incident;
import dev.agentcanary.drill.Script;
import dev.agentcanary.drill.Stage;
import dev.agentcanary.drill.world.Invocations;
import dev.agentcanary.drill.world.World;

/// A region that is gone for a while.
final class RegionWideSilence implements Incident {
  @Override
  public String name() {
    return "region-wide-silence";
  }

  @Override
  public String story() {
    return "Nothing runs and nothing is written, not even by AWS. It pages, as far as pages "
        + "can leave.";
  }

  @Override
  public Script script(Stage stage) {
    Trouble trouble = Trouble.lasting(stage, stage.silence().time().plusMinutes(45), 3);
    return trouble.script(
        "the region is silent",
        World.invocations(Invocations.NONE),
        stage.heardAgain(),
        trouble.silent());
  }
}
