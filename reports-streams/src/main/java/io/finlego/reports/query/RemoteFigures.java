package io.finlego.reports.query;

import io.finlego.reports.runtime.NotReadyException;
import java.util.List;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Reads the figures of another instance over HTTP. */
final class RemoteFigures implements Figures {

  private static final ParameterizedTypeReference<List<Sums>> LIST_OF_SUMS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<UUID>> LIST_OF_IDS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<AccountDays>> LIST_OF_DAYS =
      new ParameterizedTypeReference<>() {};

  private final RestClient http;
  private final String rootUrl;

  /**
   * @param rootUrl the other instance's URL {@code http://host:port}
   */
  RemoteFigures(RestClient http, String rootUrl) {
    this.http = http;
    this.rootUrl = rootUrl;
  }

  @Override
  public List<Sums> totals(TotalsQuery query) {
    return post(LocalController.TOTALS_PATH, query, LIST_OF_SUMS);
  }

  @Override
  public List<UUID> accounts(AccountsQuery query) {
    return post(LocalController.ACCOUNTS_PATH, query, LIST_OF_IDS);
  }

  @Override
  public List<AccountDays> days(DaysQuery query) {
    return post(LocalController.DAYS_PATH, query, LIST_OF_DAYS);
  }

  private <T> List<T> post(String path, Object query, ParameterizedTypeReference<List<T>> type) {
    List<T> answer;
    try {
      answer =
          http.post()
              .uri(rootUrl + path)
              .contentType(MediaType.APPLICATION_JSON)
              .body(query)
              .retrieve()
              .body(type);
    } catch (HttpClientErrorException.Unauthorized e) {
      throw new NotReadyException(
          "Another instance has another secret: finlego.reports.secret must be the same for all.",
          e);
    } catch (RestClientException e) {
      throw new NotReadyException("Another instance can't answer right now.", e);
    }
    if (answer == null) {
      throw new NotReadyException("Another instance gave no answer.");
    }
    return answer;
  }
}
