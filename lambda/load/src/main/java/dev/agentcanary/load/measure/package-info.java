/// What was measured: distributions that add up exactly, counts, and both over time.
package dev.agentcanary.load.measure;
