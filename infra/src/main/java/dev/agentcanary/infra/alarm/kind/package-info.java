/// One class for each kind of alarm. [AlarmCatalog] lists them; a test fails when one is added
/// alone.
package dev.agentcanary.infra.alarm.kind;
