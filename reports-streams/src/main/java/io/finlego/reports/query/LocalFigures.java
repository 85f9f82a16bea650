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
 * The figures in this instance's own stores. It answers only for tasks that are on this instance
 * and up to date.
 */
@Component
final class LocalFigures implements Figures {

  private final StreamsRuntime runtime;

  LocalFigures(StreamsRuntime runtime) {
    this.runtime = runtime;
  }

  @Override
  public List<Sums> totals(TotalsOf question) {
    UUID client = question.clientId();
    return ofTasks(
        question.tasks(), task -> client == null ? task.totals() : task.totalsOf(client));
  }

  @Override
  public List<UUID> accounts(AccountsOf question) {
    return ofTasks(
        question.tasks(), task -> task.accountsOf(question.clientId(), question.limit()));
  }

  @Override
  public List<AccountDays> days(DaysOf question) {
    return reading(
        streams -> {
          Map<Integer, TaskStores> tasks = new HashMap<>();
          return question.accounts().stream()
              .map(
                  account ->
                      tasks
                          .computeIfAbsent(
                              Assignment.taskOf(streams, account),
                              task -> new TaskStores(streams, task))
                          .days(account, question.from(), question.to()))
              .filter(Objects::nonNull)
              .toList();
        });
  }

  private <T> List<T> ofTasks(List<Integer> tasks, Function<TaskStores, List<T>> question) {
    return reading(
        streams -> {
          List<T> answer = new ArrayList<>();
          tasks.forEach(task -> answer.addAll(question.apply(new TaskStores(streams, task))));
          return answer;
        });
  }

  private <T> List<T> reading(Function<KafkaStreams, List<T>> read) {
    try {
      return read.apply(runtime.running());
    } catch (InvalidStateStoreException e) {
      throw new NotReadyException("A task is not on this instance, or is not up to date.", e);
    }
  }
}
