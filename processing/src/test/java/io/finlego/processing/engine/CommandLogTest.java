package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CommandLogTest {

  @Test
  void outcomesPastTheirRetentionAreTrimmedAndStillNotAppliedAgain() throws Exception {
    try (var stand = new Stand()) {
      UUID counter = UUID.randomUUID();
      List<UUID> ids = new ArrayList<>();
      for (int i = 0; i < 25; i++) {
        ids.add(stand.add(counter, 1));
      }
      Instance instance = stand.start("0");
      stand.awaitQuiet();
      stand
          .sql()
          .update(
              "update transfer.command_log set decided_at = now() - interval '30 days 1 second'"
                  + " where command_id <> ?",
              ids.getLast());

      assertThat(instance.processor().trimmer().trim()).isEqualTo(24);
      assertThat(instance.processor().trimmer().trim()).isZero();

      instance.stop();
      stand.group.resetOffsets();
      stand.start("0");
      stand.awaitQuiet();
      assertThat(stand.value(counter)).isEqualTo(25);
      assertThat(stand.events()).hasSize(25);
    }
  }

  @Test
  void aLookUpUsesTheIndexOfATableWithoutStatistics() {
    try (var stand = new Stand()) {
      stand
          .sql()
          .update(
              """
              insert into transfer.command_log
              select gen_random_uuid(), sha256(''), 0, 'ok', 'reply', repeat('e', 300)::bytea, gen_random_uuid(), 0, n
              from generate_series(1, 50000) n
              """);
      UUID[] ids = new UUID[2_000];
      Arrays.setAll(ids, _ -> UUID.randomUUID());

      var jdbc = stand.instance("0").counters.jdbc();
      var progress = new CommandProgress(jdbc);
      UUID topicId = UUID.randomUUID();
      progress.readOrInsert(topicId, List.of(0));
      var metrics = new ProcessingMetrics(new SimpleMeterRegistry(), "test");
      BatchTrace trace =
          BatchTrace.start(OpenTelemetry.noop().getTracer("test"), metrics, "test", List.of());
      var context = new BatchContext(topicId, Published.NOTHING, trace, InstantSource.system());
      List<String> plan =
          new TransactionTemplate(new DataSourceTransactionManager(jdbc.getDataSource()))
              .execute(
                  _ -> {
                    new ProgressLock(jdbc, Duration.ofSeconds(10)).take(context, List.of(0));
                    return jdbc.query(
                        "explain " + CommandLog.FIND,
                        statement ->
                            statement.setArray(
                                1, statement.getConnection().createArrayOf("uuid", ids)),
                        (row, _) -> row.getString(1));
                  });

      assertThat(plan)
          .anyMatch(line -> line.contains("command_log_pk"))
          .noneMatch(line -> line.contains("Seq Scan"));
    }
  }

  @Test
  void theApplicationCannotRewriteHistory() {
    try (var stand = new Stand()) {
      var jdbc = stand.instance("0").counters.jdbc();

      assertThatThrownBy(() -> jdbc.update("update command_log set code = 'ok'"))
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining("permission denied");
      assertThatThrownBy(() -> jdbc.update("delete from command_progress"))
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining("permission denied");
      assertThatThrownBy(() -> jdbc.execute("create table mine (id int)"))
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining("permission denied");
    }
  }
}
