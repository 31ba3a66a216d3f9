/// A year of normal life, and how soon an incident is told that begins at any moment.
///
/// Start with [Year] and [Detection]. Both give figures with 95 % intervals ([Estimate]).
package dev.agentcanary.drill.year;
