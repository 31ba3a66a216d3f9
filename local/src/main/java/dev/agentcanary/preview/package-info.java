/// A dashboard before it is deployed: the widgets of the synthesized template, drawn with what a
/// drill left behind.
///
/// Start with [Preview]. `graph` and `log` say what a metric and a log widget show; `page` writes
/// it as one HTML file.
package dev.agentcanary.preview;
