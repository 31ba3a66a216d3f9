/// How single values are written in the canary file: durations, percentages, sizes, ARNs, cron.
///
/// Start with [Form]. Each form is one class that turns text into a value, or says what is wrong
/// with the text and what to write instead. Knows nothing of keys, lines or files; uses the JDK
/// only.
package dev.agentcanary.plan.form;
