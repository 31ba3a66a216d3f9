package dev.agentcanary.infra.function;

/// The packages of both functions that can be deployed for a canary.
///
/// @param canary around the jar of module `lambda`
/// @param load around the jar of module `lambda/load`, for load tests from AWS
public record Packages(FunctionPackage canary, FunctionPackage load) {}
