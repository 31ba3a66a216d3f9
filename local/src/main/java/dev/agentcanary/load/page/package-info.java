/// The report of a load test as one HTML page that loads nothing; start with [LoadPage].
///
/// It stands here and not beside the other reports because shards in AWS need no page, and so no
/// chart library.
package dev.agentcanary.load.page;
