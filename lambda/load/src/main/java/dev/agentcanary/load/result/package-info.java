/// The outcome of a load test, and its written form.
package dev.agentcanary.load.result;
