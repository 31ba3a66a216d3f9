/// Writes a preview as one HTML page. Everything that is shown is escaped: a template, a plan and
/// an agent's answers are other people's text.
package dev.agentcanary.preview.page;
