/// What a load test leaves behind: pure, a [dev.agentcanary.load.result.LoadResult] in, text out.
///
/// Start with [ResultFile], the JSON that reads back as the same result, and [TextReport], the same
/// for a person; [LoadJUnit] is for CI, [HistogramLog] for HdrHistogram's tools, [ComparisonText]
/// for two tests. `docs/reference/load-report.md` is the reader's side. A result holds no prompt
/// and no answer, so no report does.
package dev.agentcanary.load.report;
