package io.finlego.reports.query;

import io.finlego.reports.runtime.NotReadyException;
import java.util.List;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The figures of another instance, read over HTTP. */
final class RemoteFigures implements Figures {

  private static final ParameterizedTypeReference<List<Sums>> SUMS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<UUID>> ACCOUNTS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<AccountDays>> DAYS =
      new ParameterizedTypeReference<>() {};

  private final RestClient http;
  private final String root;

  /**
   * @param root the other instance's {@code http://host:port}
   */
  RemoteFigures(RestClient http, String root) {
    this.http = http;
    this.root = root;
  }

  @Override
  public List<Sums> totals(TotalsOf question) {
    return ask(LocalController.TOTALS, question, SUMS);
  }

  @Override
  public List<UUID> accounts(AccountsOf question) {
    return ask(LocalController.ACCOUNTS, question, ACCOUNTS);
  }

  @Override
  public List<AccountDays> days(DaysOf question) {
    return ask(LocalController.DAYS, question, DAYS);
  }

  private <T> List<T> ask(String path, Object question, ParameterizedTypeReference<List<T>> type) {
    List<T> answer;
    try {
      answer =
          http.post()
              .uri(root + path)
              .contentType(MediaType.APPLICATION_JSON)
              .body(question)
              .retrieve()
              .body(type);
    } catch (RestClientException e) {
      throw new NotReadyException("Another instance can't answer right now.", e);
    }
    if (answer == null) {
      throw new NotReadyException("Another instance gave no answer.");
    }
    return answer;
  }
}
