package io.finlego.reports.query;

import io.finlego.reports.ReportsSettings;
import io.finlego.reports.figures.Keys.TotalsKey;
import io.finlego.reports.figures.Totals;
import io.finlego.reports.query.Figures.AccountDays;
import io.finlego.reports.query.Figures.AccountsQuery;
import io.finlego.reports.query.Figures.DaysQuery;
import io.finlego.reports.query.Figures.Sums;
import io.finlego.reports.query.Figures.TotalsQuery;
import io.finlego.reports.runtime.StreamsRuntime;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Combines the figures of all instances. It asks each instance about the instance's own tasks. If
 * one instance cannot answer, the whole query fails with {@link
 * io.finlego.reports.runtime.NotReadyException}.
 */
@Component
class Instances {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

  private final StreamsRuntime runtime;
  private final LocalFigures localFigures;
  private final RestClient http;
  private final String movementsTopic;
  private final int taskCount;

  Instances(StreamsRuntime runtime, LocalFigures localFigures, ReportsSettings settings) {
    this.runtime = runtime;
    this.localFigures = localFigures;
    movementsTopic = settings.movementsTopic();
    taskCount = settings.partitions();
    JdkClientHttpRequestFactory requestFactory =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build());
    requestFactory.setReadTimeout(settings.peerTimeout());
    http =
        RestClient.builder().requestFactory(requestFactory).defaultHeaders(token(settings)).build();
  }

  /** Adds the secret that all instances share, if there is one. */
  private static Consumer<HttpHeaders> token(ReportsSettings settings) {
    String secret = settings.secret();
    return headers -> {
      if (secret != null) {
        headers.setBearerAuth(secret);
      }
    };
  }

  /**
   * Returns the sums over all accounts, or over the accounts of one client if {@code clientId} is
   * not null.
   */
  Map<TotalsKey, Totals> totals(@Nullable UUID clientId) {
    Map<TotalsKey, Totals> sums = new HashMap<>();
    assignment(runtime.runningStreams())
        .tasksByInstance()
        .forEach(
            (instance, tasksThere) -> {
              for (Sums taskSums :
                  figuresOf(instance).totals(new TotalsQuery(clientId, tasksThere))) {
                sums.merge(taskSums.of(), taskSums.totals(), Totals::plus);
              }
            });
    return sums;
  }

  /** Returns the ids of a client's accounts, sorted, at most {@code limit}. */
  List<UUID> accounts(UUID clientId, int limit) {
    List<UUID> accounts = new ArrayList<>();
    assignment(runtime.runningStreams())
        .tasksByInstance()
        .forEach(
            (instance, tasksThere) ->
                accounts.addAll(
                    figuresOf(instance).accounts(new AccountsQuery(clientId, tasksThere, limit))));
    return accounts.stream().sorted().limit(limit).toList();
  }

  /**
   * Returns the days of the accounts in a period, in the order of {@code accounts}. The answer
   * leaves out unknown accounts.
   *
   * @param firstDay the first day of the period, in days since 1970
   * @param lastDay the last day of the period, in days since 1970
   */
  List<AccountDays> days(List<UUID> accounts, int firstDay, int lastDay) {
    KafkaStreams streams = runtime.runningStreams();
    Assignment assignment = assignment(streams);
    Map<UUID, AccountDays> daysByAccount = new HashMap<>();
    accounts.stream()
        .collect(
            Collectors.groupingBy(
                accountId -> assignment.instanceOf(Assignment.taskOf(streams, accountId))))
        .forEach(
            (instance, accountsThere) -> {
              for (AccountDays accountDays :
                  figuresOf(instance).days(new DaysQuery(accountsThere, firstDay, lastDay))) {
                daysByAccount.put(accountDays.accountId(), accountDays);
              }
            });
    return accounts.stream().filter(daysByAccount::containsKey).map(daysByAccount::get).toList();
  }

  private Assignment assignment(KafkaStreams streams) {
    return Assignment.of(streams, movementsTopic, taskCount);
  }

  private Figures figuresOf(HostInfo instance) {
    return instance.equals(runtime.ownAddress())
        ? localFigures
        : new RemoteFigures(http, "http://%s:%s".formatted(instance.host(), instance.port()));
  }
}
