package io.finlego.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

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
      stand.resetOffsets();
      stand.start("0");
      stand.awaitQuiet();
      assertThat(stand.value(counter)).isEqualTo(25);
      assertThat(stand.events()).hasSize(25);
    }
  }

  @Test
  void lookUpUsesTheIndexOfATableWithoutStatistics() {
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
      java.util.Arrays.setAll(ids, _ -> UUID.randomUUID());

      List<String> plan =
          stand
              .instance("0")
              .counters
              .jdbc()
              .query(
                  "explain " + CommandLog.FIND,
                  statement ->
                      statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids)),
                  (row, _) -> row.getString(1));

      assertThat(plan)
          .anyMatch(line -> line.contains("Index Scan using command_log_pk"))
          .noneMatch(line -> line.contains("Seq Scan"));
    }
  }

  @Test
  void applicationCannotRewriteHistory() {
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
