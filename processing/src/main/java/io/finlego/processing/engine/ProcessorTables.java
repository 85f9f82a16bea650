package io.finlego.processing.engine;

import io.finlego.processing.EventSeal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of a processor, apart from those of its domain. */
record ProcessorTables(
    JdbcTemplate jdbc,
    CommandLog commandLog,
    CommandProgress progress,
    AppliedBatches appliedBatches,
    JournalRecords journalRecords) {

  /**
   * @param eventSeal see {@link io.finlego.processing.CommandDomain}
   * @param journalTopic the topic whose records the table {@code applied_batch} has too
   */
  static ProcessorTables of(JdbcTemplate jdbc, @Nullable EventSeal eventSeal, String journalTopic) {
    JournalRecords journalRecords = new JournalRecords(journalTopic);
    return new ProcessorTables(
        jdbc,
        new CommandLog(jdbc, eventSeal),
        new CommandProgress(jdbc),
        new AppliedBatches(jdbc, journalRecords),
        journalRecords);
  }
}
