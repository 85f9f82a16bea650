package io.finlego.reports.query;

import io.finlego.reports.runtime.NotReadyException;
import io.finlego.reports.runtime.StreamsRuntime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.springframework.stereotype.Component;

/**
 * Reads figures from the stores of this instance. It answers only for tasks that are on this
 * instance and up to date.
 */
@Component
final class LocalFigures implements Figures {

  private final StreamsRuntime runtime;

  LocalFigures(StreamsRuntime runtime) {
    this.runtime = runtime;
  }

  @Override
  public List<Sums> totals(TotalsQuery query) {
    UUID clientId = query.clientId();
    return readTasks(
        query.tasks(), stores -> clientId == null ? stores.totals() : stores.totalsOf(clientId));
  }

  @Override
  public List<UUID> accounts(AccountsQuery query) {
    return readTasks(query.tasks(), stores -> stores.accountsOf(query.clientId(), query.limit()));
  }

  @Override
  public List<AccountDays> days(DaysQuery query) {
    return read(
        streams -> {
          Map<Integer, TaskStores> storesByTask = new HashMap<>();
          return query.accounts().stream()
              .map(
                  accountId ->
                      storesByTask
                          .computeIfAbsent(
                              Assignment.taskOf(streams, accountId),
                              task -> new TaskStores(streams, task))
                          .days(accountId, query.from(), query.to()))
              .filter(Objects::nonNull)
              .toList();
        });
  }

  private <T> List<T> readTasks(List<Integer> tasks, Function<TaskStores, List<T>> reader) {
    return read(
        streams -> {
          List<T> answer = new ArrayList<>();
          tasks.forEach(task -> answer.addAll(reader.apply(new TaskStores(streams, task))));
          return answer;
        });
  }

  private <T> List<T> read(Function<KafkaStreams, List<T>> reader) {
    try {
      return reader.apply(runtime.runningStreams());
    } catch (InvalidStateStoreException e) {
      throw new NotReadyException("A task is not on this instance, or is not up to date.", e);
    }
  }
}
