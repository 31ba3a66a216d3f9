package dev.agentcanary.bench.coldstart;

/// One cold start and its first probe.
///
/// @param initMs from the start of the process to its first request for work
/// @param firstMs from the event to the answer
/// @param biasMs the latency the function reported less the agent's own
/// @param cpuMs user and system time of the process until the answer
/// @param peakMegabytes resident, at most until then; NaN where the system does not say
record ColdRun(double initMs, double firstMs, double biasMs, double cpuMs, double peakMegabytes) {
  double sumMs() {
    return initMs + firstMs;
  }
}
