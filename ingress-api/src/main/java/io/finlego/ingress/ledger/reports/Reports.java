package io.finlego.ingress.ledger.reports;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Fault;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriBuilder;

/**
 * Reads figures from the reports' service. The service answers with complete figures only. While it
 * restores them, or if it cannot be reached in time, the caller gets 503 {@code unavailable}, never
 * a wrong figure.
 */
final class Reports {

  private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

  private static final ParameterizedTypeReference<List<AggregatedAmount>> AMOUNTS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<DailyBalance>> DAYS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<TreasurySummary>> SUMMARIES =
      new ParameterizedTypeReference<>() {};

  private static final String UNAVAILABLE = "The reports are not available right now.";

  private final RestClient http;

  Reports(RestClient http) {
    this.http = http;
  }

  List<AggregatedAmount> aggregatedAmounts(AggregatedAmountsFilter filter) {
    return get(filter::appendTo, "/reports/aggregated-amounts", AMOUNTS);
  }

  List<DailyBalance> dailyBalances(DailyBalancesRequest request) {
    return answer(
        () ->
            http.post()
                .uri("/reports/daily-balances")
                .contentType(MediaType.APPLICATION_JSON)
                .body(request)
                .retrieve()
                .body(DAYS));
  }

  List<TreasurySummary> treasurySummary() {
    return get(UriBuilder::build, "/reports/treasury-summary", SUMMARIES);
  }

  private <T> List<T> get(
      Function<UriBuilder, URI> query, String path, ParameterizedTypeReference<List<T>> type) {
    return answer(() -> http.get().uri(uri -> query.apply(uri.path(path))).retrieve().body(type));
  }

  private static <T> List<T> answer(Supplier<@Nullable List<T>> call) {
    try {
      List<T> figures = call.get();
      if (figures != null) {
        return figures;
      }
    } catch (HttpClientErrorException.BadRequest e) {
      throw refused(e.getResponseBodyAs(Refusal.class));
    } catch (RestClientException e) {
      LOG.warn("The reports did not answer: {}", e.getClass().getSimpleName());
    }
    throw ApiException.unavailable(UNAVAILABLE);
  }

  /**
   * The refusal as an answer to the caller. Its field is passed on unchanged, because the reports
   * name their fields as this API does. Answers 503 if the refusal is null.
   */
  private static ApiException refused(@Nullable Refusal refusal) {
    return refusal == null
        ? ApiException.unavailable(UNAVAILABLE)
        : ApiException.invalid(
            List.of(new Fault(refusal.code(), refusal.message(), refusal.field())));
  }

  /** The body of the reports' refusals. */
  record Refusal(String code, @Nullable String field, String message) {}
}
