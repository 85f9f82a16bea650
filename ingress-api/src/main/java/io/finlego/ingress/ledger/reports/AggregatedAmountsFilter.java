package io.finlego.ingress.ledger.reports;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriBuilder;

/** The accounts to sum up. A filter that is null does not filter. */
record AggregatedAmountsFilter(
    @Nullable UUID clientId, @Nullable String currency, @Nullable String type) {

  /** All accounts. */
  static final AggregatedAmountsFilter ALL = new AggregatedAmountsFilter(null, null, null);

  URI appendTo(UriBuilder uri) {
    return uri.queryParamIfPresent("clientId", Optional.ofNullable(clientId))
        .queryParamIfPresent("currency", Optional.ofNullable(currency))
        .queryParamIfPresent("type", Optional.ofNullable(type))
        .build();
  }
}
