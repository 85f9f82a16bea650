package io.finlego.ingress.ledger.reports;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.slot.OncePerInterval;
import java.net.URI;
import java.time.Duration;
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
 * Reads figures from the reports service. If the service does not answer in time, or if it refuses
 * to answer because it is still restoring its figures, the caller gets 503 {@code unavailable}.
 */
final class Reports {

  private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

  private static final ParameterizedTypeReference<List<AggregatedAmount>> AMOUNTS_TYPE =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<ReportedDay>> DAYS_TYPE =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<TreasurySummary>> SUMMARIES_TYPE =
      new ParameterizedTypeReference<>() {};

  private static final String UNAVAILABLE_MESSAGE = "The reports are not available right now.";

  private static final Duration REFUSALS_LOG_INTERVAL = Duration.ofMinutes(1);

  private final RestClient http;
  private final OncePerInterval refusalLog = new OncePerInterval(REFUSALS_LOG_INTERVAL);

  Reports(RestClient http) {
    this.http = http;
  }

  List<AggregatedAmount> aggregatedAmounts(AggregatedAmountsFilter filter) {
    return get(filter::appendTo, "/reports/aggregated-amounts", AMOUNTS_TYPE);
  }

  List<ReportedDay> dailyBalances(DailyBalancesRequest request) {
    return requireAnswer(
        () ->
            http.post()
                .uri("/reports/daily-balances")
                .contentType(MediaType.APPLICATION_JSON)
                .body(request)
                .retrieve()
                .body(DAYS_TYPE));
  }

  List<TreasurySummary> treasurySummary() {
    return get(UriBuilder::build, "/reports/treasury-summary", SUMMARIES_TYPE);
  }

  private <T> List<T> get(
      Function<UriBuilder, URI> uriFunction,
      String path,
      ParameterizedTypeReference<List<T>> type) {
    return requireAnswer(
        () -> http.get().uri(uri -> uriFunction.apply(uri.path(path))).retrieve().body(type));
  }

  private <T> List<T> requireAnswer(Supplier<@Nullable List<T>> call) {
    try {
      List<T> figures = call.get();
      if (figures != null) {
        return figures;
      }
    } catch (HttpClientErrorException.BadRequest e) {
      throw exception(e.getResponseBodyAs(Refusal.class));
    } catch (HttpClientErrorException.Unauthorized e) {
      logRefusal();
    } catch (RestClientException e) {
      LOG.warn("The reports did not answer: {}", e.getClass().getSimpleName());
    }
    throw ApiException.unavailable(UNAVAILABLE_MESSAGE);
  }

  /** Logs that the secrets differ, at most once in {@link #REFUSALS_LOG_INTERVAL}. */
  private void logRefusal() {
    if (refusalLog.isDue()) {
      LOG.error(
          "The reports refuse this ingress: finlego.reports.secret must be the same for both.");
    }
  }

  /**
   * Converts a refusal of the service to the exception for the caller. The exception has the
   * refusal's field, because the service and this API use the same names for fields. A null refusal
   * becomes 503.
   */
  private static ApiException exception(@Nullable Refusal refusal) {
    return refusal == null
        ? ApiException.unavailable(UNAVAILABLE_MESSAGE)
        : ApiException.invalid(
            List.of(new Fault(refusal.code(), refusal.message(), refusal.field())));
  }

  /** The body of a refusal by the service. */
  record Refusal(String code, @Nullable String field, String message) {}
}
