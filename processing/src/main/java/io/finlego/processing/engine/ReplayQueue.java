package io.finlego.processing.engine;

import io.finlego.processing.postgres.Statements;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table {@code replayed_batch}: the batches to apply again. Postgres sorts them by their
 * instants, however late a record came into the journal. So a replay needs no memory for them.
 */
final class ReplayQueue {

  /** A truncation would wait for the end of every dump. */
  private static final String CLEAR = "delete from replayed_batch";

  private static final String ADD =
      """
      copy replayed_batch (applied_at, journal_partition, journal_offset, record)
      from stdin (format binary)
      """;

  private static final int ADDED_COLUMNS = 4;

  private static final String COUNT = "select count(*) from replayed_batch";

  private static final String NEXT_PAGE =
      """
      select applied_at, journal_partition, journal_offset, record from replayed_batch
      where (applied_at, journal_partition, journal_offset) > (?, ?, ?)
      order by applied_at, journal_partition, journal_offset
      limit ?
      """;

  private static final int PAGE_ROWS = 200;

  private final JdbcTemplate jdbc;
  private final Statements statements;

  ReplayQueue(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    statements = new Statements(jdbc);
  }

  /** The place of a batch in the order of the replay. */
  record Place(OffsetDateTime appliedAt, int journalPartition, long journalOffset) {

    static final Place BEGIN = new Place(Instant.EPOCH.atOffset(ZoneOffset.UTC), 0, -1);
  }

  /**
   * A batch to apply again.
   *
   * @param record the value of the journal's record
   */
  record QueuedBatch(Place place, byte[] record) {}

  void clear() {
    jdbc.execute(CLEAR);
  }

  void add(List<QueuedBatch> batches) {
    statements.copy(
        ADD,
        ADDED_COLUMNS,
        batches,
        (row, batch) ->
            row.instant(batch.place().appliedAt().toInstant())
                .integer(batch.place().journalPartition())
                .bigint(batch.place().journalOffset())
                .bytes(batch.record()));
  }

  long count() {
    Long count = jdbc.queryForObject(COUNT, Long.class);
    return count == null ? 0 : count;
  }

  /** Returns the batches after this place, in their order; an empty list after the last one. */
  List<QueuedBatch> nextPage(Place place) {
    return jdbc.query(
        NEXT_PAGE,
        (row, _) ->
            new QueuedBatch(
                new Place(row.getObject(1, OffsetDateTime.class), row.getInt(2), row.getLong(3)),
                row.getBytes(4)),
        place.appliedAt(),
        place.journalPartition(),
        place.journalOffset(),
        PAGE_ROWS);
  }
}
