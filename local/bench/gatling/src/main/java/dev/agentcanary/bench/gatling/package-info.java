/// The benchmarks' load by Gatling, as its documentation says to write it.
package dev.agentcanary.bench.gatling;
