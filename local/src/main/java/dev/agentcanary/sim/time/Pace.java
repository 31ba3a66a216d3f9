package dev.agentcanary.sim.time;

import java.time.Duration;

/// How fast simulated time runs.
///
/// @param sleeper lets real time pass
/// @param speed simulated seconds in a real one; positive and finite
public record Pace(Sleeper sleeper, double speed) {
  public Pace {
    if (!(speed > 0) || Double.isInfinite(speed)) {
      throw new IllegalArgumentException("speed must be above 0 and finite: " + speed);
    }
  }

  /// What `simulated` takes in real time.
  public Duration real(Duration simulated) {
    return Duration.ofNanos(Math.round(simulated.toNanos() / speed));
  }

  /// Lets `simulated` time pass.
  public void pause(Duration simulated) throws InterruptedException {
    if (simulated.isPositive()) {
      sleeper.sleep(real(simulated));
    }
  }
}
