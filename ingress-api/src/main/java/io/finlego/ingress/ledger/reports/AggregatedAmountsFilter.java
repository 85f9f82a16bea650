package io.finlego.ingress.ledger.reports;

import io.finlego.ingress.http.shape.AcceptedObject;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriBuilder;

/** The filters for the accounts to sum up. A filter that is null has no effect. */
record AggregatedAmountsFilter(
    @Nullable UUID clientId, @Nullable String currency, @Nullable String type) {

  /** The filter that matches all accounts. */
  static final AggregatedAmountsFilter ALL = new AggregatedAmountsFilter(null, null, null);

  static AggregatedAmountsFilter of(AcceptedObject query) {
    return new AggregatedAmountsFilter(
        query.uuid("clientId"), query.text("currency"), query.text("type"));
  }

  /** Adds the filters as query parameters to the URI. */
  URI appendTo(UriBuilder uri) {
    return uri.queryParamIfPresent("clientId", Optional.ofNullable(clientId))
        .queryParamIfPresent("currency", Optional.ofNullable(currency))
        .queryParamIfPresent("type", Optional.ofNullable(type))
        .build();
  }
}
