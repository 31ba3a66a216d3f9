/// HTML pages that load nothing: escaping, templates, the chart library and a policy with which
/// only a page's own scripts run. For `canary preview` and for the report of a load test.
package dev.agentcanary.page;
