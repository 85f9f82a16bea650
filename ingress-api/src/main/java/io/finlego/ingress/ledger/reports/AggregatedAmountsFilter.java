package io.finlego.ingress.ledger.reports;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriBuilder;

/** Which accounts are summed up; what is null does not matter. */
record AggregatedAmountsFilter(
    @Nullable UUID clientId, @Nullable String currency, @Nullable String type) {

  URI appendTo(UriBuilder uri) {
    return uri.queryParamIfPresent("clientId", Optional.ofNullable(clientId))
        .queryParamIfPresent("currency", Optional.ofNullable(currency))
        .queryParamIfPresent("type", Optional.ofNullable(type))
        .build();
  }
}
