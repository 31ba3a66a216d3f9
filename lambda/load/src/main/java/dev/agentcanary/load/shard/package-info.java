/// The steps of a load test in AWS: a shard of the users, the watch over all shards, the merging of
/// their results. Start at `LoadHandler`; docs/design/0013-load-on-aws.md has the whole.
package dev.agentcanary.load.shard;
