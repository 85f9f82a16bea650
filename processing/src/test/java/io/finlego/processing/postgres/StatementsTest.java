package io.finlego.processing.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.embedded.PostgresServer;
import io.finlego.embedded.TestServers;
import io.finlego.processing.postgres.Statements.Parameter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class StatementsTest {

  private static final String CREATE =
      """
      create temporary table row_of_test (
        id uuid primary key, other uuid, word text, flag bool, small int, big bigint,
        micros bigint, at timestamptz, bytes bytea, words text[])
      """;

  private static final String INSERT =
      """
      insert into row_of_test
      select id, other, word, flag, small, big, micros, at, bytes, words::text[]
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as u (id, other, word, flag, small, big, micros, at, bytes, words)
      on conflict do nothing
      """;

  private static final String ALL =
      "select id, other, word, flag, small, big, micros, at, bytes, words from row_of_test"
          + " where id = any(?)";

  private static final Instant AT = Instant.parse("2026-03-29T01:30:00.123456Z");

  private @Nullable SingleConnectionDataSource connection;

  private record Row(
      UUID id,
      @Nullable UUID other,
      @Nullable String word,
      byte @Nullable [] bytes,
      List<String> words) {}

  private final List<Row> rows =
      List.of(
          new Row(
              UUID.randomUUID(),
              UUID.randomUUID(),
              "it's {a}, \"b\" \\",
              new byte[] {0, -1},
              List.of()),
          new Row(
              UUID.randomUUID(),
              null,
              null,
              null,
              List.of("", "NULL", "null", "a,b", "{c}", "\"d\"", "\\e", " f ", "ü€😀", "\n\t")));

  @AfterEach
  void close() {
    if (connection != null) {
      connection.destroy();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?binaryTransferEnable=2951"})
  void everyColumnComesBackAsItWent(String options) {
    Statements statements = statements(options);
    statements.update(INSERT, columns());
    List<Row> rowsRead = new ArrayList<>();
    statements.query(
        ALL,
        row -> {
          assertThat(row.getBoolean(4)).isTrue();
          assertThat(row.getInt(5)).isEqualTo(Integer.MIN_VALUE);
          assertThat(row.getLong(6)).isEqualTo(Long.MAX_VALUE);
          assertThat(Micros.toInstant(row.getLong(7))).isEqualTo(AT);
          assertThat(row.getTimestamp(8).toInstant()).isEqualTo(AT);
          rowsRead.add(
              new Row(
                  row.getObject(1, UUID.class),
                  row.getObject(2, UUID.class),
                  row.getString(3),
                  row.getBytes(9),
                  List.of((String[]) row.getArray(10).getArray())));
        },
        Parameter.ids(rows, Row::id));
    assertThat(rowsRead)
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactlyInAnyOrderElementsOf(rows);
  }

  @Test
  void anUpdateOfAnotherNumberOfRowsFails() {
    Statements statements = statements("");
    statements.update(INSERT, columns());
    assertThatThrownBy(() -> statements.update(INSERT, columns()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anInsertThatAnotherWasFasterWithIsARace() {
    Statements statements = statements("");
    statements.insert(INSERT, columns(), "A row was taken.");
    assertThatThrownBy(() -> statements.insert(INSERT, columns(), "A row was taken."))
        .isInstanceOf(TakenMeanwhileException.class)
        .hasMessageContaining("A row was taken.");
  }

  @Test
  void aChangeGivesTheNumberOfRows() {
    Statements statements = statements("");
    statements.update(INSERT, columns());
    UUID[] ids =
        Stream.concat(rows.stream().map(Row::id), Stream.of(UUID.randomUUID()))
            .toArray(UUID[]::new);
    assertThat(
            statements.change(
                "delete from row_of_test where id = any(?)", Parameter.ids(Arrays.asList(ids))))
        .isEqualTo(2);
  }

  private Columns<Row> columns() {
    return Columns.of(rows)
        .uuid(Row::id)
        .uuid(Row::other)
        .text(Row::word)
        .bool(_ -> true)
        .integer(_ -> Integer.MIN_VALUE)
        .bigint(_ -> Long.MAX_VALUE)
        .micros(_ -> AT)
        .instant(_ -> AT)
        .bytes(Row::bytes)
        .textList(Row::words);
  }

  private Statements statements(String options) {
    String url =
        TestServers.postgres()
            .freshDatabase("statements" + UUID.randomUUID().toString().substring(0, 8));
    connection = new SingleConnectionDataSource(url + options, PostgresServer.SUPERUSER, "", true);
    JdbcTemplate jdbc = new JdbcTemplate(connection);
    jdbc.execute(CREATE);
    return new Statements(jdbc);
  }
}
