package io.finlego.processing.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads and trims the table {@code applied_batch}. {@link BatchRecorder} writes it. */
final class AppliedBatches {

  private static final String FIND_BEFORE =
      """
      select record from applied_batch
      where (applied_at, topic_id, partition, first_offset) < (?, ?, ?, ?) and topic_id = ?
      order by applied_at desc, topic_id desc, partition desc, first_offset desc
      limit ?
      """;

  private static final String FIND_AFTER =
      """
      select record from applied_batch
      where (applied_at, topic_id, partition, first_offset) > (?, ?, ?, ?) and topic_id = ?
      order by applied_at, topic_id, partition, first_offset
      limit ?
      """;

  private static final String FIND_AT =
      """
      select record from applied_batch where topic_id = ? and applied_at = any(?)
      """;

  private static final String CLOCK_LAG =
      """
      select (extract(epoch from max(applied_at) - clock_timestamp()) * 1000000)::bigint
      from applied_batch
      """;

  /** Deletes nothing while another instance runs this statement. */
  private static final String TRIM =
      """
      delete from applied_batch where ctid = any(array(
        select ctid from applied_batch
        where applied_at < now() - make_interval(secs => ?)
          and (select pg_try_advisory_xact_lock(hashtextextended(current_schema() || '.applied_batch', 0)))
        order by applied_at limit ?))
      """;

  static final int PAGE_ROWS = 500;

  private final JdbcTemplate jdbc;
  private final JournalRecords journalRecords;

  AppliedBatches(JdbcTemplate jdbc, JournalRecords journalRecords) {
    this.jdbc = jdbc;
    this.journalRecords = journalRecords;
  }

  /** Returns the page of batches before this place, the newest first; empty before the oldest. */
  List<AppliedBatch> pageBefore(UUID topicId, Place place) {
    return page(FIND_BEFORE, topicId, place);
  }

  /** Returns the page of batches after this place, the oldest first; empty after the newest. */
  List<AppliedBatch> pageAfter(UUID topicId, Place place) {
    return page(FIND_AFTER, topicId, place);
  }

  /** Returns the batches that were applied at these instants. */
  List<AppliedBatch> findAt(UUID topicId, Set<Instant> instants) {
    return jdbc.query(
        FIND_AT,
        statement -> {
          statement.setObject(1, topicId);
          CommandProgress.setArray(
              statement,
              2,
              "timestamptz",
              instants.stream().map(instant -> instant.atOffset(ZoneOffset.UTC)).toArray());
        },
        (row, _) -> journalRecords.decode(row.getBytes(1)).batch());
  }

  private List<AppliedBatch> page(String sql, UUID topicId, Place place) {
    return jdbc.query(
        sql,
        (row, _) -> journalRecords.decode(row.getBytes(1)).batch(),
        place.appliedAt(),
        topicId,
        place.partition(),
        place.firstOffset(),
        topicId,
        PAGE_ROWS);
  }

  /**
   * Returns the batches whose outcomes may not be published, the oldest first.
   *
   * @param rows the progress of the partitions to look for
   */
  List<AppliedBatch> findUnpublished(UUID topicId, Map<Integer, Progress> rows) {
    Map<Integer, Long> publishedOffsets = new HashMap<>();
    rows.forEach(
        (partition, row) -> {
          if (!row.isPublished()) {
            publishedOffsets.put(partition, row.publishedOffset());
          }
        });
    List<AppliedBatch> unpublished = new ArrayList<>();
    Place place = Place.END;
    boolean isLastPage = publishedOffsets.isEmpty();
    while (!isLastPage && !publishedOffsets.isEmpty()) {
      List<AppliedBatch> page = pageBefore(topicId, place);
      for (AppliedBatch batch : page) {
        if (isAbove(batch, publishedOffsets)) {
          unpublished.add(batch);
        }
        batch
            .runs()
            .forEach(
                run ->
                    publishedOffsets.computeIfPresent(
                        run.partition(),
                        (_, published) -> run.firstOffset() <= published ? null : published));
      }
      isLastPage = page.size() < PAGE_ROWS;
      place = page.isEmpty() ? place : Place.of(page.getLast());
    }
    return unpublished.reversed();
  }

  /**
   * Returns by how much the clock of the database server is behind the newest batch. The result is
   * negative if the clock is ahead.
   */
  Duration clockLag() {
    Long micros = jdbc.queryForObject(CLOCK_LAG, Long.class);
    return micros == null ? Duration.ofDays(-1) : Duration.of(micros, ChronoUnit.MICROS);
  }

  /**
   * Deletes batches that are older than the retention, the oldest first, at most {@code maxRows}.
   * Returns the number of deleted rows.
   */
  int trim(Duration retention, int maxRows) {
    return jdbc.update(TRIM, retention.toMillis() / 1_000.0, maxRows);
  }

  private static boolean isAbove(AppliedBatch batch, Map<Integer, Long> publishedOffsets) {
    return batch.runs().stream()
        .anyMatch(
            run ->
                run.nextOffset() > publishedOffsets.getOrDefault(run.partition(), Long.MAX_VALUE));
  }

  /** The place of a batch in the order of the instants. */
  record Place(OffsetDateTime appliedAt, int partition, long firstOffset) {

    /** The place after every batch, with an instant that Postgres can compare. */
    static final Place END =
        new Place(OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC), 0, 0);

    /** Returns a place so that {@link #pageAfter} begins with the batch of this place. */
    Place justBefore() {
      return new Place(appliedAt, partition, firstOffset - 1);
    }

    static Place of(AppliedBatch batch) {
      CommandRun firstRun = batch.runs().getFirst();
      return new Place(
          batch.appliedAt().atOffset(ZoneOffset.UTC), firstRun.partition(), firstRun.firstOffset());
    }
  }
}
