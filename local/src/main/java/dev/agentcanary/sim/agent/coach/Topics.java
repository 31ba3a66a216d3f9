package dev.agentcanary.sim.agent.coach;

import java.util.List;

/// Every topic, in the order in which they are tried: the first that fits is talked about, so the
/// ones that need care come before the ones that sound alike.
final class Topics {
  static final List<Topic> ALL =
      List.of(
          new EmptyInput(),
          new EmojiOnly(),
          new Emergency(),
          new LongMessage(),
          new Recall(),
          new Transition(),
          new Medication(),
          new UnrealisticGoal(),
          new Maintenance(),
          new RealisticGoal(),
          new NonScaleVictory(),
          new Plateau(),
          new Setback(),
          new PositiveProgress(),
          new Occasion(),
          new CoachingStyle(),
          new GoalStatement(),
          new Greeting(),
          new Thanks(),
          new Nutrition(),
          new Movement(),
          new Wellbeing(),
          new OffTopic());

  private Topics() {}

  static Topic of(Heard heard) {
    return ALL.stream().filter(topic -> topic.fits(heard)).findFirst().orElseThrow();
  }
}
