/// What a log widget of a dashboard would show: a part of the language of CloudWatch Logs Insights,
/// run over the lines of a drill. What is not understood is said and never guessed.
package dev.agentcanary.preview.log;
