package dev.agentcanary.infra.dashboard.widget;

import java.util.Optional;

/// Where data is, as a dashboard has to be told.
///
/// @param region e.g. `eu-west-1`
/// @param account 12 digits, if it is not the dashboard's own
public record Place(String region, Optional<String> account) {
  /// In the dashboard's own account.
  public static Place in(String region) {
    return new Place(region, Optional.empty());
  }
}
