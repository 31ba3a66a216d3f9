package dev.agentcanary.load.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.load.profile.LoadProfile;
import dev.agentcanary.load.profile.Share;
import dev.agentcanary.load.profile.Workload;
import dev.agentcanary.load.result.Ending;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.load.result.Merging;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/// The shards of a test together are the test that one machine would have carried out.
class SharesTest {
  private static final Duration SHORT = Duration.ofSeconds(20);

  @Property(tries = 20)
  void usersAreSharedOutAndTheSumIsTheWhole(
      @ForAll @IntRange(min = 1, max = 30) int users, @ForAll @IntRange(min = 1, max = 7) int of) {
    sumIsTheWhole(new Workload.Closed(users, 3, Duration.ofSeconds(1)), of);
  }

  @Property(tries = 20)
  void arrivalsAreSharedOutAndTheSumIsTheWhole(
      @ForAll @DoubleRange(min = 0.2, max = 15) double perSecond,
      @ForAll @IntRange(min = 1, max = 7) int of) {
    sumIsTheWhole(new Workload.Open(perSecond, 2, Duration.ofSeconds(1), 10_000), of);
  }

  @Property(tries = 20)
  void aShardThatIsMissingIsNamedAndTheOthersStay(@ForAll @IntRange(min = 2, max = 5) int of) {
    LoadProfile profile = profile(new Workload.Closed(of * 2, 3, Duration.ofSeconds(1)));
    List<Optional<LoadResult>> shards = shards(profile, of);
    shards.set(1, Optional.empty());

    LoadResult sum = Merging.of(run(profile, Share.WHOLE), shards);

    assertThat(sum.ending())
        .isEqualTo(
            new Ending.Incomplete(
                "1 of %d shards left no result: 1; their logs say why".formatted(of)));
    assertThat(sum.tally().turns())
        .isEqualTo(
            shards.stream().flatMap(Optional::stream).mapToLong(one -> one.tally().turns()).sum());
  }

  private static void sumIsTheWhole(Workload workload, int of) {
    LoadProfile profile = profile(workload);
    LoadResult whole = run(profile, Share.WHOLE);

    LoadResult sum = Merging.of(whole, shards(profile, of));

    assertThat(sum.tally()).isEqualTo(whole.tally());
    assertThat(sum.series()).isEqualTo(whole.series());
    assertThat(sum.ending()).isEqualTo(whole.ending());
    for (int i = 0; i < whole.intervals().size(); i++) {
      assertThat(sum.intervals().get(i).tally()).isEqualTo(whole.intervals().get(i).tally());
      assertThat(sum.intervals().get(i).series()).isEqualTo(whole.intervals().get(i).series());
    }
  }

  private static List<Optional<LoadResult>> shards(LoadProfile profile, int of) {
    List<Optional<LoadResult>> shards = new ArrayList<>();
    for (int index = 0; index < of; index++) {
      shards.add(Optional.of(run(profile, new Share(index, of))));
    }
    return shards;
  }

  private static LoadProfile profile(Workload workload) {
    return new LoadProfile(workload, Duration.ofSeconds(4), Duration.ofSeconds(5), SHORT, 7);
  }

  private static LoadResult run(LoadProfile profile, Share share) {
    LoadRequest whole =
        Trial.request(
            profile,
            Trial.UNLIMITED,
            Trial.NEVER,
            Trial.probe("hello", "Hi"),
            Trial.probe("twice", 2, "Hi", "And?"));
    LoadRequest request =
        new LoadRequest(
            whole.canary(),
            whole.test(),
            whole.target(),
            profile,
            share,
            whole.probes(),
            whole.limits(),
            whole.stopRule(),
            whole.turnTimeout(),
            whole.stopTimeout());
    return Trial.of(request, (_, _) -> Reaction.right(Duration.ofMillis(700))).run();
  }
}
