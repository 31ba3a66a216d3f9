package dev.agentcanary.infra.cost;

import java.math.BigDecimal;

/// What something costs.
///
/// @param dollars for `per` units
/// @param per 1, or 1,000,000 of what is cheap
/// @param unit in the plural, e.g. `GB-s`
/// @param verified whether AWS itself says so, or a copy of its price list; else somebody else does
public record Price(BigDecimal dollars, int per, String unit, boolean verified) {}
