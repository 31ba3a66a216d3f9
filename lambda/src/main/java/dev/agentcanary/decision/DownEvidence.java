package dev.agentcanary.decision;

/// The evidence that the agent is down, over all probes: the log likelihood ratio of "it fails at
/// the down rate or above" against [Noise].
///
/// Down is a mixture of three rates: the plan's, its square root, and nearly always. Noise is a
/// hidden Markov model of three states (no blip, a blip that hits all, a blip that hits any share),
/// carried from round to round. So the evidence of one round is bounded by how rare a blip is, and
/// that of a next one by how rarely a blip lasts until then, however many probes fail.
final class DownEvidence {
  private static final double NEARLY_ALWAYS = 0.99;
  private static final double[] WEIGHTS = {0.25, 0.25, 0.5};

  /// The share of blips that hit all probes.
  private static final double HITS_ALL = 0.9;

  private final double[] rates;
  private final double[] down = {Math.log(WEIGHTS[0]), Math.log(WEIGHTS[1]), Math.log(WEIGHTS[2])};
  private double clear = Math.log1p(-Noise.BLIPPING);
  private double blipOfAll = Math.log(Noise.BLIPPING * HITS_ALL);
  private double blipOfSome = Math.log(Noise.BLIPPING * (1 - HITS_ALL));

  /// @param downRate above 0, below 1
  DownEvidence(double downRate) {
    this.rates = new double[] {downRate, Math.sqrt(downRate), NEARLY_ALWAYS};
  }

  /// Time passes between two rounds: a blip may end, and one may begin.
  ///
  /// @param gap in spacings
  void pass(double gap) {
    double stays = Noise.blipLasts(gap);
    double begins = Noise.BLIPPING * (1 - stays);
    double blip = LogSpace.sum(blipOfAll, blipOfSome);
    double any = LogSpace.sum(clear, blip);
    double nextClear =
        LogSpace.sum(clear + Math.log1p(-begins), blip + Math.log1p(-stays - begins));
    blipOfAll = LogSpace.sum(blipOfAll + Math.log(stays), any + Math.log(begins * HITS_ALL));
    blipOfSome =
        LogSpace.sum(blipOfSome + Math.log(stays), any + Math.log(begins * (1 - HITS_ALL)));
    clear = nextClear;
  }

  /// A round came out so.
  ///
  /// @param flakes log likelihood of exactly this under flakes alone
  void add(int failed, int passed, double flakes) {
    clear += flakes;
    blipOfAll += LogSpace.atRate(NEARLY_ALWAYS, failed, passed);
    blipOfSome += LogSpace.anyRate(failed, passed);
    for (int i = 0; i < rates.length; i++) {
      down[i] += LogSpace.atRate(rates[i], failed, passed);
    }
  }

  /// The log likelihood ratio: how much more likely all that came is of an agent that is down.
  double logRatio() {
    double isDown = LogSpace.sum(LogSpace.sum(down[0], down[1]), down[2]);
    return isDown - LogSpace.sum(clear, LogSpace.sum(blipOfAll, blipOfSome));
  }
}
