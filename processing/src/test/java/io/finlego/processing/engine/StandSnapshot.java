package io.finlego.processing.engine;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everything that a stand has, apart from what it knows to be published.
 *
 * @param tables a checksum of the tables
 */
record StandSnapshot(
    String tables, List<String> events, List<String> deadLetters, List<String> journal) {

  private static final String JOURNAL_CHECKSUM =
      "select md5(string_agg(b::text, '|' order by b::text)) from transfer.applied_batch b";

  private static final String STATUSES =
      "select command_id, case status when 0 then 'SUCCEEDED' else 'FAILED' end from"
          + " transfer.command_log";

  static StandSnapshot of(Stand stand) {
    return new StandSnapshot(
        stand.checksum() + stand.sql().queryForObject(JOURNAL_CHECKSUM, String.class),
        stand.events(),
        stand.deadLetters().stream()
            .map(
                letter ->
                    Stand.header(letter, DeadLetters.PARTITION_HEADER)
                        + " "
                        + Stand.header(letter, DeadLetters.OFFSET_HEADER))
            .toList(),
        journal(stand));
  }

  /** The values of the journal's records. */
  static List<String> journal(Stand stand) {
    return stand.records(stand.journalTopic()).stream()
        .map(record -> HexFormat.of().formatHex(record.value()))
        .toList();
  }

  /** The values that the journal's records have according to Postgres. */
  static List<String> appliedBatches(Stand stand) {
    return stand
        .sql()
        .queryForList(
            "select encode(record, 'hex') from transfer.applied_batch order by applied_at",
            String.class);
  }

  record Decision(UUID commandId, String code, OffsetDateTime decidedAt) {}

  /** The commands of the command log, in the order of their decisions. */
  static List<Decision> decisions(Stand stand) {
    return stand
        .sql()
        .query(
            "select command_id, code, decided_at from transfer.command_log"
                + " order by decided_at, log_offset",
            (row, _) ->
                new Decision(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class)));
  }

  /** The status of each command in the command log. */
  static Map<UUID, String> statuses(Stand stand) {
    Map<UUID, String> statuses = new HashMap<>();
    stand
        .sql()
        .query(
            STATUSES,
            row -> {
              statuses.put(row.getObject(1, UUID.class), row.getString(2));
            });
    return statuses;
  }
}
