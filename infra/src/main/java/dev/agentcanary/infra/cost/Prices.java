package dev.agentcanary.infra.cost;

import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The prices of one region, list prices without any free tier.
///
/// @param read when they were looked up
/// @param region whose prices they are: the asked-for one, or the one that stands in for it
/// @param byId each price by [Charge#id()]
public record Prices(LocalDate read, String region, Map<String, Price> byId) {
  public Prices {
    byId = Map.copyOf(byId);
  }

  /// Those of a region; where none are known for it, those of us-east-1.
  public static Prices of(String region) {
    Json.Obj file = file();
    LocalDate read = LocalDate.parse(text(file, "read"));
    Map<String, Price> prices = new HashMap<>();
    for (Json item : ((Json.Arr) member(file, "prices")).items()) {
      Json.Obj price = (Json.Obj) item;
      prices.put(
          text(price, "id"),
          new Price(
              new BigDecimal(text(price, "usd")),
              ((Json.Num) member(price, "per")).value().intValueExact(),
              text(price, "unit"),
              ((Json.Bool) member(price, "verified")).value()));
    }
    Map<String, Json> regions = ((Json.Obj) member(file, "regions")).members();
    if (!(regions.get(region) instanceof Json.Obj own)) {
      return new Prices(read, text(file, "region"), prices);
    }
    own.members()
        .forEach(
            (id, usd) ->
                prices.computeIfPresent(
                    id,
                    (_, price) ->
                        new Price(
                            new BigDecimal(((Json.Str) usd).value()),
                            price.per(),
                            price.unit(),
                            false)));
    return new Prices(read, region, prices);
  }

  /// What that costs.
  Price of(Charge charge) {
    return Objects.requireNonNull(byId.get(charge.id()), charge.id());
  }

  private static Json.Obj file() {
    try (InputStream in = Prices.class.getResourceAsStream("prices.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return (Json.Obj) ((JsonText.Parsed.Value) JsonText.parse(text)).json();
    } catch (IOException e) {
      throw new UncheckedIOException("prices.json", e);
    }
  }

  private static Json member(Json.Obj object, String name) {
    return object.get(name).orElseThrow();
  }

  private static String text(Json.Obj object, String name) {
    return ((Json.Str) member(object, name)).value();
  }
}
