package io.finlego.reports.query;

import io.finlego.reports.ReportsSettings;
import io.finlego.reports.figures.Keys.TotalsKey;
import io.finlego.reports.figures.Totals;
import io.finlego.reports.query.Figures.AccountDays;
import io.finlego.reports.query.Figures.AccountsOf;
import io.finlego.reports.query.Figures.DaysOf;
import io.finlego.reports.query.Figures.Sums;
import io.finlego.reports.query.Figures.TotalsOf;
import io.finlego.reports.runtime.StreamsRuntime;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Combines the figures of all instances. Each instance is asked about its own tasks. If one
 * instance cannot answer, the whole question fails.
 */
@Component
class Instances {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

  private final StreamsRuntime runtime;
  private final LocalFigures local;
  private final RestClient http;
  private final String topic;
  private final int tasks;

  Instances(StreamsRuntime runtime, LocalFigures local, ReportsSettings settings) {
    this.runtime = runtime;
    this.local = local;
    topic = settings.movementsTopic();
    tasks = settings.partitions();
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build());
    requests.setReadTimeout(settings.peerTimeout());
    http = RestClient.builder().requestFactory(requests).build();
  }

  /** The sums over all accounts, or over those of one client. */
  Map<TotalsKey, Totals> totals(@Nullable UUID clientId) {
    Map<TotalsKey, Totals> sums = new HashMap<>();
    assignment(runtime.running())
        .tasksByInstance()
        .forEach(
            (instance, tasksThere) -> {
              for (Sums part : figuresOf(instance).totals(new TotalsOf(clientId, tasksThere))) {
                sums.merge(part.of(), part.totals(), Totals::plus);
              }
            });
    return sums;
  }

  /** A client's accounts in the order of their ids, at most {@code limit}. */
  List<UUID> accounts(UUID clientId, int limit) {
    List<UUID> accounts = new ArrayList<>();
    assignment(runtime.running())
        .tasksByInstance()
        .forEach(
            (instance, tasksThere) ->
                accounts.addAll(
                    figuresOf(instance).accounts(new AccountsOf(clientId, tasksThere, limit))));
    return accounts.stream().sorted().limit(limit).toList();
  }

  /** The days of the accounts, in the order of the accounts; unknown accounts are left out. */
  List<AccountDays> days(List<UUID> accounts, int from, int to) {
    KafkaStreams streams = runtime.running();
    Assignment assignment = assignment(streams);
    Map<UUID, AccountDays> days = new HashMap<>();
    accounts.stream()
        .collect(
            Collectors.groupingBy(
                account -> assignment.instanceOf(Assignment.taskOf(streams, account))))
        .forEach(
            (instance, tasksThere) -> {
              for (AccountDays account :
                  figuresOf(instance).days(new DaysOf(tasksThere, from, to))) {
                days.put(account.accountId(), account);
              }
            });
    return accounts.stream().filter(days::containsKey).map(days::get).toList();
  }

  private Assignment assignment(KafkaStreams streams) {
    return Assignment.of(streams, topic, tasks);
  }

  private Figures figuresOf(HostInfo instance) {
    return instance.equals(runtime.ownAddress())
        ? local
        : new RemoteFigures(http, "http://%s:%s".formatted(instance.host(), instance.port()));
  }
}
