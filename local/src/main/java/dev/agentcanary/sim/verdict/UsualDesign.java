package dev.agentcanary.sim.verdict;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A design without confirmation in the run: every probe is asked once, and an alarm counts.
final class UsualDesign implements Design {
  private static final double ANSWER = 2;

  /// What an alarm makes of the failures of the last runs.
  interface Alarm {
    /// @param failed whether each probe failed in this run
    boolean after(boolean[] failed);

    void reset();
  }

  private final String name;
  private final double period;
  private final int concurrency;
  private final int[] probes;
  private final Alarm alarm;

  UsualDesign(String name, double period, int probes, int concurrency, Alarm alarm) {
    this.name = name;
    this.period = period;
    this.concurrency = concurrency;
    this.probes = IntStream.range(0, probes).toArray();
    this.alarm = alarm;
  }

  /// At least `least` probes fail in each of `runs` runs in a row.
  static Alarm count(int least, int runs) {
    return new Alarm() {
      private int row;

      @Override
      public boolean after(boolean[] failed) {
        row = sum(failed) >= least ? row + 1 : 0;
        return row >= runs;
      }

      @Override
      public void reset() {
        row = 0;
      }
    };
  }

  /// An alarm for each probe: it fails in `runs` runs in a row.
  static Alarm perProbe(int probes, int runs) {
    int[] rows = new int[probes];
    return new Alarm() {
      @Override
      public boolean after(boolean[] failed) {
        boolean any = false;
        for (int probe = 0; probe < probes; probe++) {
          rows[probe] = failed[probe] ? rows[probe] + 1 : 0;
          any |= rows[probe] >= runs;
        }
        return any;
      }

      @Override
      public void reset() {
        Arrays.fill(rows, 0);
      }
    };
  }

  /// Over the last `runs` runs and in the last one, a greater share of attempts failed than
  /// `share`.
  static Alarm burnRate(int runs, double share) {
    int[] last = new int[runs];
    return new Alarm() {
      private int at;

      @Override
      public boolean after(boolean[] failed) {
        int now = sum(failed);
        last[at++ % runs] = now;
        return now > share * failed.length
            && Arrays.stream(last).sum() > share * failed.length * runs;
      }

      @Override
      public void reset() {
        Arrays.fill(last, 0);
      }
    };
  }

  private static int sum(boolean[] failed) {
    int sum = 0;
    for (boolean each : failed) {
      sum += each ? 1 : 0;
    }
    return sum;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double period() {
    return period;
  }

  @Override
  public void reset() {
    alarm.reset();
  }

  @Override
  public Seen run(long number, World world, double failure) {
    double start = number * period;
    world.runStarts(start);
    boolean[] failed = new boolean[probes.length];
    double end = new Timing(ANSWER, failure, concurrency).ask(probes, failed, start, world);
    return new Seen(alarm.after(failed), end, probes.length);
  }
}
