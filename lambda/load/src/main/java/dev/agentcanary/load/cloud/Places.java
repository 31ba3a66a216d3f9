package dev.agentcanary.load.cloud;

/// Where a test's files are in the bucket.
///
/// @param test the test's id
public record Places(String test) {
  /// What the shards write of themselves while they ask.
  public String progress(int shard) {
    return folder() + "progress/" + shard + ".json";
  }

  /// The order to end, by whoever gave it.
  public String stop() {
    return folder() + "stop.json";
  }

  /// What a shard measured.
  public String shard(int shard) {
    return folder() + "shards/" + shard + ".json";
  }

  /// The sum of all shards.
  public String result() {
    return folder() + "result.json";
  }

  /// The histogram log.
  public String log() {
    return folder() + "result.hlog";
  }

  private String folder() {
    return "tests/" + test + "/";
  }
}
